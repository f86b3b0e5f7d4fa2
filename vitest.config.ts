import { defineConfig } from 'vitest/config';

/** Quick ones side by side first; then those that need the model, then those that need the built server, one at a time. */
const quick = (name: string) => ({ test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: 30_000 } });
const alone = (name: string, groupOrder: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    globalSetup: ['tests/helpers/fetch-models.ts', 'tests/helpers/vendor-build.ts'],
    pool: 'forks' as const,
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 15 * 60_000,
    hookTimeout: 15 * 60_000,
    sequence: { groupOrder },
  },
});

export default defineConfig({
  test: {
    pool: 'threads',
    // Nothing else runs meanwhile.
    maxWorkers: '100%',
    reporters: ['default', './tests/helpers/reporter.ts'],
    projects: [quick('unit'), quick('db'), quick('http'), quick('rules'), alone('llm', 1), alone('e2e', 2)],
  },
});
