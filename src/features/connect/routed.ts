import {
  formatConnectionString,
  parseConnectionString,
  withoutFalseUser,
  type ConnectionParts,
  type Engine,
} from '~/domain/connection-string';

/**
 * What a route makes of a connection string.
 * @returns the new string with its parts; the text as it is, without parts, when it can't be taken apart
 */
export function routed(
  text: string,
  engine: Engine,
  route: (parts: ConnectionParts) => ConnectionParts,
): { readonly text: string; readonly parts: ConnectionParts | null } {
  const read = parseConnectionString(text, engine);
  if (!read) return { text, parts: null };
  const parts = route(withoutFalseUser(read));
  return { text: formatConnectionString(parts), parts };
}
