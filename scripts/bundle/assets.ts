import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { PluginBuild } from 'esbuild';

const run = promisify(execFile);
const suffix = /\?(raw|inline)$/;

/** Vite's `?raw` (the file's text) and `?inline` (a data URL) for esbuild; a stylesheet goes through Tailwind first. */
export const assets = {
  name: 'assets',
  setup(build: PluginBuild) {
    build.onResolve({ filter: suffix }, async (args) => {
      const [kind] = suffix.exec(args.path) ?? [];
      const found = await build.resolve(args.path.replace(suffix, ''), {
        kind: 'import-statement',
        importer: args.importer,
        resolveDir: args.resolveDir,
      });
      if (found.errors.length > 0) return { errors: found.errors };
      return { path: found.path, namespace: kind === '?raw' ? 'asset-text' : 'asset-url' };
    });
    build.onLoad({ filter: /.*/, namespace: 'asset-text' }, async ({ path }) => ({
      contents: await textOf(path),
      loader: 'text',
      watchFiles: [path],
    }));
    build.onLoad({ filter: /.*/, namespace: 'asset-url' }, async ({ path }) => ({
      contents: await readFile(path),
      loader: 'dataurl',
      watchFiles: [path],
    }));
  },
};

async function textOf(path: string): Promise<string> {
  if (!path.endsWith('.css')) return await readFile(path, 'utf8');
  const { stdout } = await run('tailwindcss', ['--input', path, '--output', '-', '--minify'], { maxBuffer: 1 << 26 });
  return stdout;
}
