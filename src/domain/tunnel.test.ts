import { describe, expect, it } from 'vitest';
import { formatConnectionString, type Engine } from './connection-string';
import { read } from './testing-connections';
import { BLOG } from './testing';
import { sshCommand, throughTunnel, tunnelCommand } from './tunnel';

const secnum = { ...BLOG, region: 'osc-secnum-fr1' };

describe('the commands that open a tunnel', () => {
  it('with Scalingo’s CLI', () => {
    expect(tunnelCommand(BLOG, null)).toBe(
      'scalingo --region osc-fr1 --app blog-staging db-tunnel SCALINGO_POSTGRESQL_URL',
    );
  });

  it('names the region when it is not the CLI’s own', () => {
    expect(tunnelCommand(secnum, null)).toBe(
      'scalingo --region osc-secnum-fr1 --app blog-staging db-tunnel SCALINGO_POSTGRESQL_URL',
    );
  });

  it('quotes what a shell would not take as it stands', () => {
    expect(tunnelCommand({ ...BLOG, appName: "it's $HOME" }, null)).toBe(
      "scalingo --region osc-fr1 --app 'it'\\''s $HOME' db-tunnel SCALINGO_POSTGRESQL_URL",
    );
    expect(sshCommand({ ...BLOG, region: 'a;b' }, { host: '$HOME', port: '1' })).toBe(
      "ssh -L '10000:$HOME:1' 'git@ssh.a;b.scalingo.com' -p 22 -N",
    );
  });

  it('by the host where the app has several databases of one technology', () => {
    const named = { ...BLOG, name: 'BLOG.postgresql.ad-1' };
    const endpoint = { host: 'db.example.com', port: '31482' };
    expect(tunnelCommand(named, endpoint)).toBe(sshCommand(named, endpoint));
  });

  it.each([
    [
      BLOG,
      { host: 'db.example.com', port: '31482' },
      'ssh -L 10000:db.example.com:31482 git@ssh.osc-fr1.scalingo.com -p 22 -N',
    ],
    [
      secnum,
      { host: 'db.example.com', port: '31482' },
      'ssh -L 10000:db.example.com:31482 git@ssh.osc-secnum-fr1.scalingo.com -p 22 -N',
    ],
    [
      BLOG,
      { host: 'db.example.com', port: '' },
      'ssh -L 10000:db.example.com:PORT git@ssh.osc-fr1.scalingo.com -p 22 -N',
    ],
    [BLOG, null, 'ssh -L 10000:HOST:PORT git@ssh.osc-fr1.scalingo.com -p 22 -N'],
  ])('with OpenSSH, %#', (database, endpoint, expected) => {
    expect(sshCommand(database, endpoint)).toBe(expected);
  });
});

describe('throughTunnel', () => {
  it.each<[Engine, string, string]>([
    ['postgresql', 'pg://a:b@host:31000/x?sslmode=prefer', 'pg://a:b@127.0.0.1:10000/x?sslmode=prefer'],
    ['postgresql', 'pg://host/x?sslmode=require', 'pg://127.0.0.1:10000/x?sslmode=require'],
    ['postgresql', 'pg://host/x?sslmode=verify-ca', 'pg://127.0.0.1:10000/x?sslmode=require'],
    [
      'postgresql',
      'pg://host?sslrootcert=system&sslmode=verify-full',
      'pg://127.0.0.1:10000/?sslmode=require',
    ],
    [
      'postgresql',
      'pg://host?sslrootcert=ca.pem&sslmode=verify-full',
      'pg://127.0.0.1:10000/?sslrootcert=ca.pem&sslmode=require',
    ],
    ['mysql', 'mysql://host:1/x?useSSL=true', 'mysql://127.0.0.1:10000/x?useSSL=true'],
    ['mysql', 'mysql://host?ssl-mode=VERIFY_IDENTITY', 'mysql://127.0.0.1:10000/?ssl-mode=VERIFY_CA'],
    ['mysql', 'mysql://host?ssl-mode=VERIFY_CA', 'mysql://127.0.0.1:10000/?ssl-mode=VERIFY_CA'],
    ['mysql', 'mysql://host?ssl-mode=REQUIRED', 'mysql://127.0.0.1:10000/?ssl-mode=REQUIRED'],
    ['mongodb', 'mongodb://host:1/x', 'mongodb://127.0.0.1:10000/x?directConnection=true'],
    [
      'mongodb',
      'mongodb://h1:1,h2:2/x?replicaSet=rs0&ssl=true',
      'mongodb://127.0.0.1:10000/x?ssl=true&directConnection=true&tlsAllowInvalidHostnames=true',
    ],
    [
      'mongodb',
      'mongodb://host?tls=true&tlsInsecure=true&directConnection=false',
      'mongodb://127.0.0.1:10000/?tls=true&tlsInsecure=true&directConnection=true',
    ],
    [
      'mongodb',
      'mongodb+srv://host/x',
      'mongodb://127.0.0.1:10000/x?tls=true&directConnection=true&tlsAllowInvalidHostnames=true',
    ],
    ['mongodb', 'mongodb+srv://host?ssl=false', 'mongodb://127.0.0.1:10000/?tls=false&directConnection=true'],
    ['redis', 'rediss://:b@host:1', 'rediss://:b@127.0.0.1:10000'],
    ['opensearch', 'https://a:b@host:1', 'https://a:b@127.0.0.1:10000'],
    ['influxdb', 'http://a:b@host:1/x', 'http://a:b@127.0.0.1:10000/x'],
  ])('%s: %s → %s', (engine, text, expected) => {
    expect(formatConnectionString(throughTunnel(read(text, engine)))).toBe(expected);
  });
});
