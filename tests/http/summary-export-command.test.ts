import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { beforeEach, expect, test } from 'vitest';
import { runCli } from '../../src/server/cli/program.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

async function run(...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const env = { DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent', DEBRIEF_LANGUAGE: 'en' };
  const code = await runCli(args, { in: new PassThrough(), out, err, env });
  out.end();
  err.end();
  return { code, out: (await buffer(out)).toString('latin1'), err: await text(err) };
}

test.each([
  [['none'], 3, /Session/],
  [['none', '--format', 'xlsx'], 2, /pdf/],
  [['none', '--language', 'xx'], 2, /fr/],
  [['none', '--time-zone', 'Mars/Base'], 2, /time zone|timeZone/i],
  [[], 2, /session/],
])('debrief summary export refuses %j and writes nothing', async (args, code, why) => {
  const file = join(folder, 'out.pdf');
  expect(await run('summary', 'export', ...args, '--output', file)).toMatchObject({ code, out: '', err: expect.stringMatching(why) });
  expect(existsSync(file)).toBe(false);
});

test('it writes over nothing', async () => {
  const file = join(folder, 'there.pdf');
  writeFileSync(file, 'mine');
  expect((await run('summary', 'export', 'none', '--output', file)).code).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
