/**
 * How much the model's reading of an ending and the words heard in it weigh, for each outcome:
 *
 *   node scripts/fit-outcome.ts --readings FILE            reads the ending of every gold session and training session, and the labelled endings, with the model (some seconds each; FILE keeps them, so it goes on where it
 *                                                          stopped), fits, and tells how often it is right
 *   … --write                                              and keeps the weights (src/server/domain/summaries/outcome-weights.json)
 *
 * Fitted on all three sets; how good it is, is told of each ending by weights that were fitted without it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { featuresOf } from '../src/llm/tasks/outcome.ts';
import { type Outcome, outcomes } from '../src/server/domain/summaries/model.ts';
import { hear } from '../src/server/domain/summaries/outcome-cues.ts';
import { fitWeights, type Row, shares, type Weights } from './outcome/fit.ts';
import { endingsToRead, openReader, type Reading } from './outcome/readings.ts';

const { values } = parseArgs({ options: { readings: { type: 'string' }, write: { type: 'boolean', default: false } } });
if (!values.readings) throw new Error('--readings FILE: where the readings are kept');
const target = new URL('../src/server/domain/summaries/outcome-weights.json', import.meta.url);
/** A share of the weights' own size that counts as loss: few sessions, many numbers. */
const penalty = 0.02;
/** Of the training sessions, to tell how well it does on what it has not seen. */
const folds = 10;

const readings = await readAll(values.readings);
const rows = readings.map((reading) => ({ ...rowOf(reading), set: reading.set }));
const unseen = Array.from({ length: folds }, (_, fold) => fold).flatMap(foldOf);
for (const set of ['gold', 'training', 'endings'] as const)
  tell(
    `${set}, each by weights fitted without it`,
    unseen.filter(({ row }) => row.set === set),
  );
const weights = fitWeights(rows, outcomes.length, penalty);
if (values.write) write(weights);

function foldOf(fold: number) {
  const without = fitWeights(
    rows.filter((_, i) => i % folds !== fold),
    outcomes.length,
    penalty,
  );
  return rows.filter((_, i) => i % folds === fold).map((row) => ({ row, shares: shares(without, row.features) }));
}

async function readAll(file: string): Promise<Reading[]> {
  const kept: Reading[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Reading[]) : [];
  const missing = endingsToRead().filter(({ id }) => !kept.some((one) => one.id === id));
  if (missing.length === 0) return kept;
  const reader = await openReader();
  for (const ending of missing) {
    kept.push(await reader.read(ending));
    writeFileSync(file, `${JSON.stringify(kept)}\n`);
    console.log(`${kept.length} ${ending.id}`);
  }
  await reader.close();
  return kept;
}

function rowOf({ lines, signs, outcomes: said, right }: Reading): Row {
  const features = [...featuresOf({ outcomes: said, signs }), ...hear(lines)];
  return { features, right: right.map((outcome) => outcomes.indexOf(outcome)) };
}

function tell(about: string, results: readonly { readonly row: Row; readonly shares: readonly number[] }[]): void {
  const chosen = results.map(({ row, shares: of }) => ({ row, best: of.indexOf(Math.max(...of)) }));
  const isRight = ({ row, best }: (typeof chosen)[number]) => row.right.includes(best);
  const solved = chosen.filter(({ best }) => outcomes[best] === 'solved');
  console.log(
    `${about}: ${chosen.filter(isRight).length} of ${chosen.length} right; told as solved ${solved.length}, right ${solved.filter(isRight).length}`,
  );
  const wrong = chosen.filter((one) => !isRight(one)).map(({ row, best }) => `${outcomes[row.right[0] ?? 0]} as ${outcomes[best]}`);
  for (const [kind, some] of Object.entries(Object.groupBy(wrong, (text) => text))) console.log(`  ${some?.length} ${kind}`);
}

function write(fitted: Weights): void {
  const read = featuresOf({ outcomes: outcomes.map(() => 0), signs: [0, 0, 0, 0] }).length;
  const round = (list: readonly number[]) => list.map((value) => Math.round(value * 1000) / 1000);
  const of = Object.fromEntries(
    outcomes.map((outcome: Outcome, i) => {
      const all = fitted[i] ?? [];
      return [outcome, { reading: round(all.slice(0, read)), hearing: round(all.slice(read)) }];
    }),
  );
  writeFileSync(target, `${JSON.stringify({ endings: rows.length, of }, null, 2)}\n`);
}
