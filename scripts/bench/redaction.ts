/**
 * How well and how fast redaction finds what it is to find (SPEC E9):
 *
 *   node scripts/bench/redaction.ts [FILE]
 *
 * FILE: sentences with marked personal data, as presidio-research has them. Speed: the gold sessions, and 200 kB of output.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activeWith } from '../../src/server/domain/redaction/active.ts';
import { redactAsItComes } from '../../src/server/domain/redaction/events.ts';
import { findIn } from '../../src/server/domain/redaction/find.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import { scorePii } from './pii.ts';

const marked = process.argv[2];
if (marked) {
  const rounded = scorePii(readFileSync(marked)).map(({ recall, precision, ...counts }) => ({
    ...counts,
    recall: recall.toFixed(3),
    precision: precision.toFixed(3),
  }));
  console.table(rounded);
}

const folder = join(import.meta.dirname, '../../tests/fixtures/gold');
const sessions = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as SessionInput);
const events = sessions.flatMap((session) => session.events);
const acting = activeWith([]).filter(({ rule }) => rule !== 'off');
const long = events.flatMap(({ output }) => output ?? []).join('\n');

for (const round of ['cold', 'warm']) {
  const start = performance.now();
  for (const session of sessions) redactAsItComes(session.events);
  const each = ((performance.now() - start) / events.length) * 400;
  const text = long.repeat(Math.ceil(200_000 / long.length)).slice(0, 200_000);
  const before = performance.now();
  findIn(text, acting);
  console.log(`${round}: 400 events ${each.toFixed(1)} ms; 200 kB of output ${(performance.now() - before).toFixed(0)} ms`);
}
