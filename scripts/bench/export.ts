/**
 * What an export of many summaries takes (SPEC G2), in the built program:
 *
 *   node scripts/bench/export.ts [COUNT] [--format pdf] [--keep FOLDER]
 *
 * COUNT: 1000 unless told. A box with so many summaries is made, an export of all of them asked for, and a page asked for
 * again and again meanwhile. Results: scripts/bench/results/export.json; those of other counts and formats stay.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// The bundler's "?raw": the migrations are text in the executable.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('?raw')) return next(url, context);
    const text = readFileSync(fileURLToPath(url.slice(0, -'?raw'.length)), 'utf8');
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)};` };
  },
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'pdf' }, keep: { type: 'string' } },
});
const { benchExport } = await import('./exports/run.ts');
await benchExport({ count: Number(positionals[0] ?? 1000), format: values.format, keep: values.keep ?? null });
