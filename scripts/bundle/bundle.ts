import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { assets } from './assets.ts';
import { adapterParts } from './parts.ts';

const main = 'src/server/main.ts';

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node26',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  legalComments: 'linked',
  sourcemap: false,
  logLevel: 'warning',
  plugins: [assets],
};

/** For `node dist/debrief.mjs`: the native packages stay where npm put them, adapters are laid beside it. */
export async function bundleForNode(outfile: string, entry = main, plugins: readonly Plugin[] = []): Promise<void> {
  await build({
    ...common,
    plugins: [...plugins, assets],
    entryPoints: [entry],
    outfile,
    format: 'esm',
    external: ['node-llama-cpp', 'better-sqlite3'],
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as bundledRequire } from 'node:module';\nconst require = bundledRequire(import.meta.url);",
    },
  });
  for (const { from, path } of adapterParts()) cpSync(from, join(dirname(outfile), path));
}

/** For the executable, whose main script is CommonJS and whose `require` knows Node's own modules only. */
export async function bundleForExecutable(outfile: string, entry = main): Promise<void> {
  await build({
    ...common,
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    external: ['node-llama-cpp'],
    define: {
      'import.meta.url': 'bundledUrl',
      'import.meta.filename': '__filename',
      'import.meta.dirname': '__dirname',
    },
    banner: { js: "const bundledUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}
