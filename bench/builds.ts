import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';

// The folders that are measured, all made anew by the same Vite: the floors, and both builds of the dashboard.

const out = (root: string, name: string) => join(root, 'dist-bench', name);

/** Builds a floor from its entry in bench/floors/. @returns the folder */
export async function buildFloor(root: string, name: string): Promise<string> {
  const source = join(root, 'dist-bench', `${name}-source`);
  await mkdir(source, { recursive: true });
  await writeFile(
    join(source, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Floor</title>
    <meta name="viewport" content="width=device-width" />
    <link rel="icon" href="data:," /><script type="module" src="${join(root, 'bench/floors', name)}.tsx"></script>
    </head><body><div id="root"></div></body></html>`,
  );
  const { outDir } = await make({
    configFile: false,
    root: source,
    build: { outDir: out(root, name), emptyOutDir: true, target: 'es2022' },
  });
  return outDir;
}

/** Builds the hosted preview. @returns the folder */
export async function buildPreview(root: string): Promise<string> {
  return (await make({ root, build: { outDir: out(root, 'preview'), emptyOutDir: true } })).outDir;
}

/** Builds the dashboard without the mock, for a page that is given a bearer token: nobody types one. @returns the folder */
export async function buildWithoutMock(root: string, token: string): Promise<string> {
  process.env['VITE_API'] = 'http';
  process.env['VITE_CALLER_ADDRESS_URL'] = '/caller-address';
  const plugins = [giveSession(token)];
  const made = await make({ root, plugins, build: { outDir: out(root, 'http'), emptyOutDir: true } });
  delete process.env['VITE_API'];
  return made.outDir;
}

/** Before the page looks for one. */
function giveSession(token: string): Plugin {
  const before = 'export const client = createQueryClient();';
  return {
    name: 'give-session',
    enforce: 'pre',
    transform: (code, id) => {
      if (!id.endsWith('/src/first-data.ts')) return null;
      if (!code.includes(before)) throw new Error('src/first-data.ts starts in another way');
      return code.replace(before, `setSession(Promise.resolve('${token}'));\n${before}`);
    },
  };
}

async function make(config: InlineConfig & { build: { outDir: string } }) {
  // What runs this file has set it to development, and React would be built for that.
  process.env['NODE_ENV'] = 'production';
  await build({ ...config, logLevel: 'error' });
  return config.build;
}
