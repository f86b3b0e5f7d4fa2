/** Forked by trials.ts: is told a change, runs the tests that it was started with, answers whether one of them failed. */
import { resolve } from 'node:path';
import { startVitest, type VitestPluginContext } from 'vitest/node';
import type { Mutant } from './mutants.ts';

const tests = process.argv.slice(2);

process.on('message', (mutant: Mutant) => {
  isNoticed(mutant).then(
    (noticed) => process.send?.(noticed),
    () => process.send?.(true),
  );
});

async function isNoticed({ file, start, end, after }: Mutant): Promise<boolean> {
  const isChanged = (id: string) => id.split('?')[0] === resolve(file);
  const changed = {
    name: 'mutant',
    enforce: 'pre' as const,
    configureVitest: ({ defineCacheKeyGenerator }: VitestPluginContext) => {
      // A kept result of the unchanged source would stand in for the changed one.
      defineCacheKeyGenerator(({ id }) => (isChanged(id) ? false : undefined));
    },
    transform: (code: string, id: string) => (isChanged(id) ? code.slice(0, start) + after + code.slice(end) : undefined),
  };
  const options = {
    watch: false,
    bail: 1,
    config: false as const,
    include: tests,
    testTimeout: 120_000,
    isolate: false,
    fileParallelism: false,
  };
  const vitest = await startVitest([], options, { plugins: [changed] });
  const { state } = vitest;
  const noticed = state.getCountOfFailedTests() > 0 || state.getUnhandledErrors().length > 0 || state.getFailedFilepaths().length > 0;
  await vitest.close();
  // The runner marks a failed run on the process that it runs in.
  process.exitCode = 0;
  return noticed;
}
