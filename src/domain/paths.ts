/** The page of a database, its Overview. @param name as `DatabaseRef` has it */
export const databasePath = (name: string) => `/databases/${encodeURIComponent(name)}`;

/** Its Settings, Internet Access. */
export const settingsPath = (name: string) => `${databasePath(name)}/settings/internet-access`;
