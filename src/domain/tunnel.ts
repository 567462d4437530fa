import type { DatabaseRef, Endpoint } from './database';
import { LOCAL_PORT } from './connection-string';
import { shellQuote } from './quoting';

/** The region that Scalingo's CLI takes when none is named. */
const DEFAULT_REGION = 'osc-fr1';

/**
 * Opens an encrypted tunnel with Scalingo's CLI. Source: Scalingo's documentation, "Use an SSH Tunnel From Your
 * Workstation".
 * @param variable the environment variable that holds the connection string
 */
export function tunnelCommand({ appName, region }: DatabaseRef, variable: string): string {
  const regional = region === DEFAULT_REGION ? [] : ['--region', region];
  return ['scalingo', ...regional, '--app', appName, 'db-tunnel', variable].map(shellQuote).join(' ');
}

/** The same with OpenSSH. What is not known of the endpoint is left for the reader to fill in. Same source. */
export function sshCommand({ region }: DatabaseRef, endpoint: Endpoint | null): string {
  const target = `${endpoint?.host || 'HOST'}:${endpoint?.port || 'PORT'}`;
  return `ssh -L ${LOCAL_PORT}:${target} git@ssh.${region}.scalingo.com -p 22 -N`;
}
