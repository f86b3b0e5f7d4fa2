import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';

const passing = "test('fine', () => {});";
const failing = "test('broken', () => { throw new Error('broken'); });";
const skipping = "test.skip('left out', () => {});";
const skippedName = 'tests/one.test.ts > left out';

/** A whole run of a small suite with the real reporter; answers its exit code and its last line. */
function runSuite(body: string, always: string[]): { code: number | null; output: string; last: string | undefined } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'tests'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    `export default { test: { reporters: ['default', '${resolve('tests/helpers/reporter.ts')}'] } };`,
  );
  writeFileSync(join(folder, 'tests/skipped.json'), JSON.stringify({ always, withoutCorpus: [] }));
  writeFileSync(join(folder, 'tests/one.test.ts'), `import { test } from 'vitest';\n${body}\n`);
  const { status, stdout } = spawnSync('node_modules/.bin/vitest', ['run'], { cwd: folder, encoding: 'utf8' });
  return { code: status, output: stdout, last: stdout.trim().split('\n').at(-1) };
}

test('a failed test fails the run and is counted', () => {
  expect(runSuite(passing + failing, [])).toMatchObject({ code: 1, last: '1 passed, 1 failed' });
});

test('a file that does not load is a failure, whatever else passed', () => {
  expect(runSuite(`${passing} throw new Error('no');`, [])).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
});

test('a skipped test that is not in the list fails the run, and is named', () => {
  const { code, output, last } = runSuite(passing + skipping, []);
  expect({ code, last }).toEqual({ code: 1, last: '1 passed, 1 failed, 1 skipped' });
  expect(output).toContain(`skipped, but not in tests/skipped.json: ${skippedName}`);
});

test('a listed test that ran after all fails the run', () => {
  const { code, output } = runSuite(passing, [skippedName]);
  expect(code).toBe(1);
  expect(output).toContain(`in tests/skipped.json, but not skipped: ${skippedName}`);
});

test.each([[skippedName], ['tests/one.test.ts']])('a skipped test that the list knows as %s passes', (known) => {
  expect(runSuite(passing + skipping, [known])).toMatchObject({ code: 0, last: '1 passed, 0 failed, 1 skipped' });
});
