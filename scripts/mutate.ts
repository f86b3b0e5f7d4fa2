/**
 * `node scripts/mutate.ts [--out FILE] [FILE …]`: changes the ledger's source in one place at a time and runs its tests: a
 * change that no test notices survives and is printed. Without files: all of domain/credits and its queries. Nothing is
 * written to the source; the test runner is given the changed text. Takes an hour; `nice` it.
 */
import { spawn } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { type Mutant, mutantsOf } from './mutate/mutants.ts';

/** The quick ones first: most changes do not get beyond them. */
const tests = [
  'tests/unit/credits',
  'tests/db/credits.test.ts',
  'tests/db/credits-clock.test.ts',
  'tests/db/credits-verify.test.ts',
  'tests/db/credits-warnings.test.ts',
  'tests/db/credits-calendar.test.ts',
  'tests/db/credits-model.test.ts',
];

const limit = 120_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' }, one: { type: 'string' } } });
if (values.one) await runOne(JSON.parse(values.one) as Mutant);
else await runAll(positionals.length > 0 ? positionals : [...globSync('src/server/domain/credits/*.ts'), 'src/db/queries/credits.ts']);

async function runAll(files: string[]): Promise<void> {
  const mutants = files.sort().flatMap(mutantsOf);
  await checkItself(mutants);
  const survivors: Mutant[] = [];
  for (const [index, mutant] of mutants.entries()) {
    const killed = await isKilled(mutant);
    if (!killed) survivors.push(mutant);
    console.log(`${index + 1}/${mutants.length} ${killed ? 'killed  ' : 'SURVIVED'} ${tell(mutant)}`);
  }
  console.log(`\n${mutants.length} mutants, ${survivors.length} survived`);
  for (const survivor of survivors) console.log(`  ${tell(survivor)}`);
  if (values.out) writeFileSync(values.out, `${JSON.stringify({ mutants: mutants.length, survivors }, null, 2)}\n`);
}

/** The source as it is passes, and a source that throws does not: otherwise nothing is tried here. */
async function checkItself([first]: Mutant[]): Promise<void> {
  if (!first) throw new Error('nothing to change');
  const atStart = { ...first, start: 0, end: 0 };
  if (await isKilled({ ...atStart, after: '' })) throw new Error('the tests fail before anything is changed');
  if (!(await isKilled({ ...atStart, after: "throw new Error('changed');" }))) throw new Error('a change does not reach the tests');
}

/** In a process of its own, since a changed loop may never end. */
function isKilled(mutant: Mutant): Promise<boolean> {
  const child = spawn(process.execPath, [import.meta.filename, '--one', JSON.stringify(mutant)], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  return new Promise((done) => {
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code !== 0);
    });
  });
}

/** Ends with 0 if every test passes all the same. */
async function runOne({ file, start, end, after }: Mutant): Promise<void> {
  const changed = {
    name: 'mutant',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      id.split('?')[0] === resolve(file) ? code.slice(0, start) + after + code.slice(end) : undefined,
  };
  const options = {
    watch: false,
    bail: 1,
    reporters: ['dot'],
    config: false as const,
    // A kept result of the unchanged source would stand in for the changed one.
    fsModuleCache: false,
    include: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    testTimeout: limit,
    isolate: false,
    fileParallelism: false,
  };
  const vitest = await startVitest('test', [], options, { plugins: [changed] });
  const failed =
    vitest.state.getCountOfFailedTests() > 0 ||
    vitest.state.getUnhandledErrors().length > 0 ||
    vitest.state.getFailedFilepaths().length > 0;
  process.exit(failed ? 1 : 0);
}

function tell({ file, line, before, after }: Mutant): string {
  return `${file}:${line} ${JSON.stringify(before.slice(0, 80))} -> ${JSON.stringify(after.slice(0, 80))}`;
}
