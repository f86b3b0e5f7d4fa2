/**
 * How long the insights page takes, by how many sessions there are (SPEC F; at most 200 ms for 95 of 100 at a million):
 *
 *   node scripts/bench/insights.ts [COUNT…] [--keep FOLDER] [--busy N]
 *
 * COUNT: sessions with a summary, 1000 100000 1000000 unless told. Each database is made in a temporary folder (some 8 kB a
 * session; 1,000,000 take the better part of an hour) and deleted afterwards, or kept in FOLDER and used again.
 * --busy: so many processes at the lowest priority calculate meanwhile, as the model's does.
 * Results: scripts/bench/results/insights.json, those of other counts stay.
 */
import { parseArgs } from 'node:util';
import './raw-texts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, busy: { type: 'string', default: '0' } },
});
const counts = positionals.length > 0 ? positionals.map(Number) : [1_000, 100_000, 1_000_000];
const { benchInsights } = await import('./insights/run.ts');
await benchInsights(counts, { keep: values.keep ?? null, busy: Number(values.busy) });
