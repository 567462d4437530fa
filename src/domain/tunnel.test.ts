import { describe, expect, it } from 'vitest';
import type { DatabaseRef } from './database';
import { sshCommand, tunnelCommand } from './tunnel';

const blog: DatabaseRef = {
  name: 'blog-staging',
  appName: 'blog-staging',
  appId: 'app-1',
  addonId: 'ad-1',
  engine: 'postgresql',
  model: 'shared',
  region: 'osc-fr1',
  plan: 'Starter 512',
  technology: 'PostgreSQL',
};
const secnum = { ...blog, region: 'osc-secnum-fr1' };

describe('the commands that open a tunnel', () => {
  it('with Scalingo’s CLI', () => {
    expect(tunnelCommand(blog, 'SCALINGO_POSTGRESQL_URL')).toBe(
      'scalingo --app blog-staging db-tunnel SCALINGO_POSTGRESQL_URL',
    );
  });

  it('names the region when it is not the CLI’s own', () => {
    expect(tunnelCommand(secnum, 'SCALINGO_POSTGRESQL_URL')).toBe(
      'scalingo --region osc-secnum-fr1 --app blog-staging db-tunnel SCALINGO_POSTGRESQL_URL',
    );
  });

  it('quotes what a shell would not take as it stands', () => {
    expect(tunnelCommand({ ...blog, appName: "it's $HOME" }, 'X')).toBe(
      "scalingo --app 'it'\\''s $HOME' db-tunnel X",
    );
  });

  it.each([
    [
      blog,
      { host: 'db.example.com', port: '31482' },
      'ssh -L 10000:db.example.com:31482 git@ssh.osc-fr1.scalingo.com -p 22 -N',
    ],
    [
      secnum,
      { host: 'db.example.com', port: '31482' },
      'ssh -L 10000:db.example.com:31482 git@ssh.osc-secnum-fr1.scalingo.com -p 22 -N',
    ],
    [
      blog,
      { host: 'db.example.com', port: '' },
      'ssh -L 10000:db.example.com:PORT git@ssh.osc-fr1.scalingo.com -p 22 -N',
    ],
    [blog, null, 'ssh -L 10000:HOST:PORT git@ssh.osc-fr1.scalingo.com -p 22 -N'],
  ])('with OpenSSH, %#', (database, endpoint, expected) => {
    expect(sshCommand(database, endpoint)).toBe(expected);
  });
});
