/**
 * `node scripts/mutate.ts AREA [--out FILE] [--from NUMBER] [FILE …]`: changes an area's source in one place at a time and
 * runs its tests: a change that no test notices survives and is printed. Areas: scripts/mutate/areas.ts. Nothing is written
 * to the source; the test runner is given the changed text. The ledger takes an hour; `nice` it.
 */
import { globSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { areas } from './mutate/areas.ts';
import { type Mutant, mutantsOf } from './mutate/mutants.ts';
import { startTrials, type Trials } from './mutate/trials.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' }, from: { type: 'string' } } });
const [name = '', ...given] = positionals;
const area = areas[name];
if (!area) throw new Error(`no such area: "${name}"; there are ${Object.keys(areas).join(', ')}`);
const files = given.length > 0 ? given : area.files.flatMap((pattern) => globSync(pattern));

const mutants = files.sort().flatMap(mutantsOf);
const trials = startTrials(area.tests);
await checkItself(trials, mutants);
const survivors: Mutant[] = [];
for (const [index, mutant] of mutants.entries()) {
  if (index + 1 < Number(values.from ?? 1)) continue;
  const noticed = await trials.isNoticed(mutant);
  if (!noticed) survivors.push(mutant);
  console.log(`${index + 1}/${mutants.length} ${noticed ? 'killed  ' : 'SURVIVED'} ${tell(mutant)}`);
}
trials.end();
console.log(`\n${mutants.length} mutants, ${survivors.length} survived`);
for (const survivor of survivors) console.log(`  ${tell(survivor)}`);
if (values.out) writeFileSync(values.out, `${JSON.stringify({ mutants: mutants.length, survivors }, null, 2)}\n`);

/** The source as it is passes, and a source that throws does not: otherwise nothing is tried here. */
async function checkItself({ isNoticed }: Trials, [first]: Mutant[]): Promise<void> {
  if (!first) throw new Error('nothing to change');
  const atStart = { ...first, start: 0, end: 0 };
  if (await isNoticed({ ...atStart, after: '' })) throw new Error('the tests fail before anything is changed');
  if (!(await isNoticed({ ...atStart, after: "throw new Error('changed');" }))) throw new Error('a change does not reach the tests');
}

function tell({ file, line, before, after }: Mutant): string {
  return `${file}:${line} ${JSON.stringify(before.slice(0, 80))} -> ${JSON.stringify(after.slice(0, 80))}`;
}
