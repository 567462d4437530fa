/** The page of a database, its Overview. @param name as `DatabaseRef` has it */
export const databasePath = (name: string) => `/databases/${encodeURIComponent(name)}`;

/** Its Settings, Internet Access. */
export const settingsPath = (name: string) => `${databasePath(name)}/settings/internet-access`;

/** Decodes a path segment; malformed percent-encoding is returned as it is. */
export function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
