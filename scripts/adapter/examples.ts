/**
 * Training examples out of the training sessions, with the product's own compaction and prompts:
 *
 *   node scripts/adapter/examples.ts FOLDER          writes FOLDER/train.jsonl and FOLDER/held-back.jsonl
 *   … --show en-brewery-label-size                   one session as the model reads it
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examplesOf, type Skipped } from './example.ts';
import { type TrainingSession, trainingSessions } from './session.ts';
import { isHeldBack } from './split.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' } },
});
const [folder] = positionals;

const trainings = trainingSessions().map(({ training }) => training);
if (values.show !== undefined) show(values.show);
else if (folder === undefined) throw new Error('where to? node scripts/adapter/examples.ts FOLDER');
else write(folder);

function show(id: string): void {
  for (const { language, pieces } of made(trainings.filter(({ session }) => session.id === id)).examples)
    console.log(`--- ${language}\n${pieces.map(({ text, learn }) => (learn ? `«${text}»` : text)).join('')}`);
}

function write(to: string): void {
  const { examples, skipped } = made(trainings);
  mkdirSync(to, { recursive: true });
  for (const [name, held] of [
    ['train', false],
    ['held-back', true],
  ] as const) {
    const chosen = examples.filter(({ session }) => isHeldBack(session) === held);
    writeFileSync(join(to, `${name}.jsonl`), chosen.map((example) => `${JSON.stringify(example)}\n`).join(''));
    console.log(`${name}: ${new Set(chosen.map(({ session }) => session)).size} sessions, ${chosen.length} examples`);
  }
  for (const { session, language, why } of skipped) console.log(`left out: ${session} ${language}: ${why}`);
}

function made(chosen: readonly TrainingSession[]) {
  const skipped: Skipped[] = [];
  const examples = chosen.flatMap((training) => examplesOf(training, (one) => skipped.push(one)));
  return { examples, skipped };
}
