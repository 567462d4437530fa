/** Statuses of the API in which nothing can connect, whatever the settings say. */
const NOT_LISTENING: ReadonlyMap<string, string> = new Map([
  ['creating', 'is being created'],
  ['stopped', 'is stopped'],
]);

/** Why nothing can connect to a database in this status, as in "The database is stopped"; null when something can. */
export function listeningObstacle(status: string | undefined): string | null {
  return NOT_LISTENING.get(status ?? '') ?? null;
}

/** @param obstacle as in "is stopped" */
export function obstacleText(obstacle: string): string {
  return `The database ${obstacle}, so nothing can connect to it for now.`;
}
