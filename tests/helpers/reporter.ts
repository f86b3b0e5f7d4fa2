import { readFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { corpus } from './corpus.ts';

/** A file, a group in it or a test: the beginning of the names that vitest prints for skipped tests. */
interface KnownSkips {
  always: string[];
  /** Skipped only where no corpus of recordings is named. */
  withoutCorpus: string[];
}

/** Names what was skipped, fails a whole run whose skips are not those of tests/skipped.json, and ends with the count. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => cases.filter((test) => test.result().state === state).length;
    const brokenFiles = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    const skipped = cases.filter((test) => test.result().state === 'skipped').map(nameOf);

    for (const name of skipped) console.log(`skipped: ${name}`);
    const surprises = isWholeRun() ? surprisesAmong(skipped) : [];
    for (const surprise of surprises) console.log(surprise);
    const failed = count('failed') + brokenFiles + errors.length + surprises.length;
    if (failed > 0) process.exitCode = 1;
    console.log(`${count('passed')} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  }
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

/** `vitest run` and nothing else: a run of a few files skips what it likes. */
function isWholeRun(): boolean {
  return process.argv.slice(2).join(' ') === 'run';
}

function surprisesAmong(skipped: string[]): string[] {
  const known = JSON.parse(readFileSync('tests/skipped.json', 'utf8')) as KnownSkips;
  const expected = corpus === null ? [...known.always, ...known.withoutCorpus] : known.always;
  return [
    ...skipped
      .filter((name) => !expected.some((known) => covers(known, name)))
      .map((name) => `skipped, but not in tests/skipped.json: ${name}`),
    ...expected
      .filter((known) => !skipped.some((name) => covers(known, name)))
      .map((known) => `in tests/skipped.json, but not skipped: ${known}`),
  ];
}

function covers(known: string, name: string): boolean {
  return name === known || name.startsWith(`${known} > `);
}
