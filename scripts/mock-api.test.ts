import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from './install.mjs';

const PATIENT = 60_000;

function run(...flags: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [join(root, 'scripts/mock-api.mjs'), ...flags], { cwd: root });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function outputOf(stream: NodeJS.ReadableStream, until: RegExp): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (until.test(text)) break;
  }
  return text;
}

describe('npm run mock-api', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says where it is, answers, and stops on %s with a request open',
    async (signal) => {
      const child = run('--port', '0', '--fault', 'apps:time-out');
      const text = await outputOf(child.stdout, /clientFromToken.*\n/);
      const [, url = ''] = /^.*(http:\/\/127\.0\.0\.1:\d+)$/m.exec(text) ?? [];
      for (const name of ['AUTH', 'API', 'DB']) {
        expect(text).toContain(`\nexport SCALINGO_${name}_URL=${url}\n`);
      }
      expect(text).toContain('\nexport SCALINGO_API_TOKEN=tk-us-preview\n');
      expect((await fetch(`${url}/v1/regions`)).status).toBe(200);

      const open = fetch(`${url}/v1/apps`).catch(() => 'closed');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const exit = once(child, 'exit');
      child.kill(signal);
      expect(await exit).toEqual([0, null]);
      expect(await open).toBe('closed');
    },
    PATIENT,
  );

  it(
    'refuses what it does not understand, and exits with 1',
    async () => {
      const child = run('--scenario', 'nope');
      const exit = once(child, 'exit');
      const text = await outputOf(child.stderr, /--help says/);
      expect(text).toContain('There is no scenario “nope”. There are: default, no-databases');
      expect(await exit).toEqual([1, null]);
    },
    PATIENT,
  );
});
