import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Answers of statements, one a line each. */
export type Query = (sql: string) => readonly string[];

/** A cidr, or an empty text for what PostgreSQL refuses. A temporary function, gone with the connection. */
const RANGE_OF = `create function pg_temp.range_of(t text) returns text language plpgsql as $$
begin return t::cidr::text; exception when others then return ''; end $$;`;

/**
 * Runs the work against a PostgreSQL: the one that PGHOST names, or one that is started in a folder of its own, without a
 * network port, and stopped afterwards.
 * @returns what the work does, or null without a PostgreSQL
 */
export function withPostgres<Result>(work: (query: Query) => Result): Result | null {
  if (process.env['PGHOST'] !== undefined) {
    const query = queryWith('psql', [], {});
    return isReached(query) ? work(query) : null;
  }
  const bin = findBinaries();
  if (bin === null) return null;

  // initdb and postgres refuse to run as root.
  const owner = userInfo().uid === 0 ? idsOf('postgres') : null;
  if (userInfo().uid === 0 && owner === null) return null;
  const user = owner ?? {};
  const folder = mkdtempSync(join(tmpdir(), 'postgres-check-'));
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: 'ignore' } as const;
  try {
    if (owner) chownSync(folder, owner.uid, owner.gid);
    execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'check', '-A', 'trust', '--no-sync'], options);
    const settings = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off`;
    execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-w', '-o', settings, 'start'], options);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    console.log(`PostgreSQL could not be started: ${error instanceof Error ? error.message : 'unknown'}`);
    return null;
  }
  try {
    return work(queryWith(join(bin, 'psql'), ['-h', folder, '-U', 'check', '-d', 'postgres'], user));
  } finally {
    spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
    rmSync(folder, { recursive: true, force: true });
  }
}

function queryWith(psql: string, args: readonly string[], user: object): Query {
  return (sql) => {
    const said = execFileSync(psql, [...args, '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1'], {
      ...user,
      input: `${RANGE_OF}\n${sql};\n`,
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 2 ** 28,
    });
    return said.split('\n').slice(0, -1);
  };
}

function isReached(query: Query): boolean {
  try {
    return query('select 1')[0] === '1';
  } catch {
    return false;
  }
}

/** Where its programs are: Debian keeps it out of the path, a folder for each version. */
function findBinaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const path = (process.env['PATH'] ?? '').split(':');
  const folders = [...path, ...versions.map((version) => join(debian, version, 'bin'))];
  const has = (folder: string) =>
    ['initdb', 'pg_ctl', 'psql'].every((name) => existsSync(join(folder, name)));
  return folders.find(has) ?? null;
}

function idsOf(name: string): { readonly uid: number; readonly gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
