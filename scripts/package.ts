/** `node scripts/package.ts [--no-model]`: dist/debrief-no-model, and dist/debrief with the default model inside. */
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { bundleForExecutable } from './bundle/bundle.ts';
import { makeExecutable } from './bundle/executable.ts';
import { runtimeParts } from './bundle/parts.ts';
import { appendPayload } from './bundle/payload.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

await bundleForExecutable('dist/debrief.cjs');
makeExecutable('dist/debrief.cjs', 'dist/debrief.elf');
const parts = await runtimeParts();
await write('dist/debrief-no-model', null);

async function write(outfile: string, model: Parameters<typeof appendPayload>[1]['model']): Promise<void> {
  copyFileSync('dist/debrief.elf', outfile);
  const payload = await appendPayload(outfile, { version, parts, model });
  console.log(
    `${outfile}: ${megabytes(statSync(outfile).size)} with ${payload.files.length} native parts, model: ${payload.model?.id ?? 'none'}`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
