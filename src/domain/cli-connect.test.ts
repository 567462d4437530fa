import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { DatabaseRef } from './database';
import { exportStringCommand, printStringCommand } from './cli-connect';
import { BLOG } from './testing';

const ORDERS: DatabaseRef = { ...BLOG, name: 'orders', appId: 'db-1', model: 'dedicated' };
const AMONG_OTHERS = { ...BLOG, name: 'blog-staging.postgresql.ad-1' };

describe('the connection string by CLI', () => {
  it.each([
    ['scalingo --region osc-fr1 --database db-1 env-get SCALINGO_POSTGRESQL_URL', printStringCommand, ORDERS],
    [
      'scalingo --region osc-fr1 --app blog-staging env-get SCALINGO_POSTGRESQL_URL',
      printStringCommand,
      BLOG,
    ],
    [
      String.raw`scalingo --region osc-fr1 --app 'it'\''s $HOME' env-get SCALINGO_MONGO_URL`,
      printStringCommand,
      { ...BLOG, appName: "it's $HOME", engine: 'mongodb' },
    ],
    [
      'DATABASE_URL=$(scalingo --region osc-fr1 --database db-1 env-get SCALINGO_POSTGRESQL_URL) && export DATABASE_URL',
      exportStringCommand,
      ORDERS,
    ],
  ] as const)('%s', (line, commandOf, database) => expect(commandOf(database, null)?.join(' ')).toBe(line));

  it('is found by the host where the app has several databases of one technology', () => {
    const command = printStringCommand(AMONG_OTHERS, { host: 'db.example.com', port: '31482' });
    expect(command.join(' ')).toBe(
      'scalingo --region osc-fr1 --app blog-staging env | grep -F db.example.com',
    );
    expect(printStringCommand(AMONG_OTHERS, null).at(-1)).toBe('HOST');
    expect(exportStringCommand(AMONG_OTHERS)).toBeNull();
  });

  it.each(['sh', 'bash'])('goes into the environment of %s as it is, in silence, or not at all', (shell) => {
    const line = exportStringCommand({ ...BLOG, appName: "it's $HOME" })?.join(' ');
    const run = (cli: string) => {
      const input = `scalingo() { ${cli}; }\n${line}\n${shell} -c 'printf "[%s]" "$DATABASE_URL"'\n`;
      return spawnSync(shell, { input, encoding: 'utf8', env: { PATH: process.env['PATH'] } }).stdout;
    };
    expect(run(`printf '%s\\n' 'pg://a:p*  $w@host' && test "$4" = "it's \\$HOME"`)).toBe(
      '[pg://a:p*  $w@host]',
    );
    expect(run('echo "environment variable not found"; return 1')).toBe('[]');
  });
});
