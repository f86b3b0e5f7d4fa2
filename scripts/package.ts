/**
 * `npm run package [-- --no-model]`: dist/debrief, one file with the default model inside, and dist/debrief-no-model.
 * The model comes from the model folder, and is fetched into it first where it is missing.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { defaultModel, readCatalogue } from '../src/llm/models/catalogue.ts';
import { modelFolder, modelPaths } from '../src/llm/models/folder.ts';
import { bundleForExecutable, bundleForNode } from './bundle/bundle.ts';
import { makeExecutable } from './bundle/executable.ts';
import { runtimeParts } from './bundle/parts.ts';
import { appendPayload, type Carried } from './bundle/payload.ts';

const bare = 'dist/debrief.elf';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

await bundleForExecutable('dist/debrief.cjs');
makeExecutable('dist/debrief.cjs', bare);
const parts = await runtimeParts();
await write('dist/debrief-no-model', null);
if (!process.argv.includes('--no-model')) await write('dist/debrief', await carriedModel());
rmSync(bare);

async function write(outfile: string, model: Carried['model']): Promise<void> {
  const partial = `${outfile}.part`;
  copyFileSync(bare, partial);
  const payload = await appendPayload(partial, { version, parts, model });
  // Not written in place: a running executable cannot be overwritten, but it can be replaced.
  renameSync(partial, outfile);
  console.log(`${outfile}: ${megabytes(outfile)}, ${payload.files.length} native parts, model: ${payload.model?.id ?? 'none'}`);
}

async function carriedModel(): Promise<Carried['model']> {
  const folder = modelFolder();
  const entry = defaultModel(await readCatalogue(folder));
  await bundleForNode('dist/debrief.mjs');
  execFileSync(process.execPath, ['dist/debrief.mjs', 'model', 'fetch', entry.id], { stdio: 'inherit' });
  return { id: entry.id, from: modelPaths(folder, entry).file, path: entry.file, sha256: entry.sha256 };
}

function megabytes(file: string): string {
  return `${(statSync(file).size / 1e6).toFixed(0)} MB`;
}
