/**
 * In the place of `tldts`, in the browser's build alone (vite.config.ts): MSW's cookie jar asks it for the domain that a
 * cookie may be set for, and brings a list of every public suffix, more than half of what the mock weighs. The API has no
 * cookies, so a host is its own domain.
 */
export function getDomain(host: string): string {
  return host;
}
