import { later } from '~/ui/later';

/** All but the rules is loaded after them: a button that asks for a dialog before says meanwhile that it comes. */
export const FirewallRest = later(async () => (await import('./firewall-rest')).FirewallRest);
export const OwnGap = later(async () => (await import('./own-gap')).OwnGap);
