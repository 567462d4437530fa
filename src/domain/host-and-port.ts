import type { Endpoint } from './database';
import { DIGITS, isMadeOf, LETTERS, splitAtFirst } from './percent-encoding';

/**
 * Reads one host of an authority. It has unreserved characters alone, others being likelier those of a password with a
 * stray `/`, or is an IPv6 address in brackets.
 * @returns null for anything else
 */
export function parseHost(text: string): Endpoint | null {
  const end = text.startsWith('[') ? text.indexOf(']') : -1;
  const [name, port] = splitAtFirst(text.slice(end + 1), ':');
  const host = end === -1 ? name : text.slice(1, end);
  const isHost = end === -1 ? isMadeOf(`${LETTERS}${DIGITS}-._~`, host) : isIpv6(host) && name === '';
  return isHost && (port === '' || isMadeOf(DIGITS, port)) ? { host, port } : null;
}

/** Whether a host is an IPv6 address, to which a URI gives brackets. */
export function isIpv6(host: string): boolean {
  return host.includes(':') && isMadeOf(`${DIGITS}abcdefABCDEF:.`, host);
}
