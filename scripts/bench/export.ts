/**
 * What an export of many summaries takes (SPEC G2), in the built program:
 *
 *   node scripts/bench/export.ts [COUNT] [--format pdf] [--keep FOLDER]
 *
 * COUNT: 1000 unless told. A box with so many summaries is made, an export of all of them asked for, and a page asked for
 * again and again meanwhile. Results: scripts/bench/results/export.json; those of other counts and formats stay.
 */
import { parseArgs } from 'node:util';
import './raw-texts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'pdf' }, keep: { type: 'string' } },
});
const { benchExport } = await import('./exports/run.ts');
await benchExport({ count: Number(positionals[0] ?? 1000), format: values.format, keep: values.keep ?? null });
