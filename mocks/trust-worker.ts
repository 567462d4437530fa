/**
 * Where the page's policy wants Trusted Types, no string may name a service worker's script, and MSW names its own by one.
 * The default policy is asked about such strings: it lets this one through, and no other.
 * @param url of the script
 */
export function trustWorker(url: string): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (asked) => (new URL(asked, location.href).pathname === url ? asked : null),
  });
}
