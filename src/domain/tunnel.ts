import { paramOf, withParam, withoutParam, type Params } from './connection-params';
import { sharesVariable, variableName, withPlaceholders, type ConnectionParts } from './connection-string';
import { SSL_MODE, tlsMode } from './connection-tls';
import type { DatabaseRef, Endpoint } from './database';
import { shellQuote } from './quoting';
import { appCommand } from './cli';

/** The local end of a tunnel (doc.scalingo.com/platform/databases/encrypted-tunnel). */
export const LOCAL_HOST = '127.0.0.1';
export const LOCAL_PORT = '10000';

/**
 * Opens an encrypted tunnel with Scalingo's CLI; with OpenSSH where the variable that the CLI takes may be another
 * database's. Source: Scalingo's documentation, "Use an SSH Tunnel From Your Workstation".
 */
export function tunnelCommand(database: DatabaseRef, endpoint: Endpoint | null): string {
  if (sharesVariable(database)) return sshCommand(database, endpoint);
  const variable = variableName(database.engine);
  return appCommand(database, 'db-tunnel', variable).join(' ');
}

/** The same with OpenSSH. Same source. */
export function sshCommand({ region }: DatabaseRef, endpoint: Endpoint | null): string {
  const { host, port } = withPlaceholders(endpoint);
  const [forward, gate] = [`${LOCAL_PORT}:${host}:${port}`, `git@ssh.${region}.scalingo.com`].map(shellQuote);
  return `ssh -L ${forward} ${gate} -p 22 -N`;
}

/**
 * The string at the local end of an encrypted tunnel. No certificate names 127.0.0.1, so what verifies the host name is
 * lowered; SSH has made sure of the other end, and TLS is kept.
 */
export function throughTunnel(parts: ConnectionParts): ConnectionParts {
  const hosts = [{ host: LOCAL_HOST, port: LOCAL_PORT }];
  const { engine, params } = parts;
  const mode = tlsMode(parts);
  if (engine === 'mongodb') {
    // The +srv scheme would look its host up in the DNS, and turns TLS on unasked.
    const own =
      parts.scheme === 'mongodb' ? params : withParam(params, 'tls', String(mode === 'on'), ['ssl']);
    return { ...parts, scheme: 'mongodb', hosts, params: directly(own, mode) };
  }
  if (mode === 'verify-full' || mode === 'verify-ca') {
    // libpq verifies with `require` too when it has a root certificate; only the system's it refuses below verify-full.
    const own = withoutParam(params, 'sslrootcert', 'system');
    return { ...parts, hosts, params: withParam(own, 'sslmode', 'require') };
  }
  const name = params.find(([other]) => SSL_MODE.includes(other))?.[0];
  const isLowered = mode === 'VERIFY_IDENTITY' && name !== undefined;
  return { ...parts, hosts, params: isLowered ? withParam(params, name, 'VERIFY_CA', SSL_MODE) : params };
}

/** MongoDB's drivers ask a replica set for its members, and would leave the tunnel for their own addresses. */
function directly(params: Params, mode: string): Params {
  const alone = withParam(withoutParam(params, 'replicaSet'), 'directConnection', 'true');
  const isLax = ['tlsInsecure', 'tlsAllowInvalidCertificates'].some(
    (name) => paramOf(alone, name) === 'true',
  );
  return isLax || mode === 'off' ? alone : withParam(alone, 'tlsAllowInvalidHostnames', 'true');
}
