/*
 * In the place of `tough-cookie`, in the browser's build alone (vite.config.ts): MSW keeps the cookies of its answers in
 * such a jar, and looks into it at each request. The API has no cookies. The jar and its list of every public suffix would
 * be more than half of what the mock weighs.
 */

export class MemoryCookieStore {}

export class CookieJar {
  getCookiesSync(): never[] {
    return [];
  }
}

/** Read from what earlier pages have kept: nothing. */
export class Cookie {
  static fromJSON(): null {
    return null;
  }
}
