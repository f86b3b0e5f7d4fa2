import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/server/cli/program.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

async function run(args: string[], env: Record<string, string> = {}) {
  const out = new PassThrough();
  const err = new PassThrough();
  const code = await runCli(args, { in: new PassThrough(), out, err, env: { DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent', ...env } });
  out.end();
  err.end();
  return { code, out: await text(out), err: await text(err) };
}

const setting = (...args: string[]) => run(['setting', ...args]);

describe('debrief setting refuses', () => {
  it.each([
    [['get', 'timezone'], /timezone.*timeZone/],
    [['get', 'colour'], /colour/],
    [['set', 'timeZone'], /timeZone.*name=value/],
    [['set', '=x'], /name=value/],
    [['set', 'loginIdleMinutes=4'], /loginIdleMinutes: .*5/],
    [['set', 'port=80'], /DEBRIEF_PORT/],
    [['set'], /assignment/],
    [['reset', 'nothing'], /nothing/],
  ])('%j, telling why on standard error', async (args, why) => {
    expect(await setting(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(why) });
  });

  it('all where one is wrong, naming each', async () => {
    const refused = await setting('set', 'companyName=Lima', 'timeZone=Mars', 'loginLongestHours=0');
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/timeZone: .*loginLongestHours: /s) });
    expect((await setting('get', 'companyName')).out).toBe('\n');
  });
});

it('A10: a setting is changed, shown and reset, in words and as JSON', async () => {
  expect(await setting('set', 'loginIdleMinutes=30', 'timeZone=Europe/Paris')).toMatchObject({ code: 0, err: '' });
  expect((await setting('get', 'timeZone')).out).toBe('Europe/Paris\n');
  expect(JSON.parse((await setting('get', 'loginIdleMinutes', '--json')).out)).toMatchObject({
    value: 30,
    default: 720,
    source: 'company',
  });
  expect(JSON.parse((await setting('reset', 'loginIdleMinutes', '--json')).out)).toMatchObject([{ value: 720, source: 'default' }]);
  expect((await setting('list')).out).toMatch(/^timeZone +Europe\/Paris +set$/m);
  expect(JSON.parse((await setting('list', '--json')).out).length).toBeGreaterThan(15);
});

it('speaks the language of the shell', async () => {
  const { out } = await run(['setting', 'set', 'companyName=Lima'], { DEBRIEF_LANGUAGE: 'de' });
  expect(out).toBe('companyName ist jetzt Lima\n');
});

describe('a file of variables', () => {
  const withFile = (lines: string, args: string[], env: Record<string, string> = {}) => {
    const file = join(folder, 'debrief.env');
    writeFileSync(file, lines);
    return run(args, { DEBRIEF_ENV_FILE: file, ...env });
  };

  it('is refused where it cannot be read', async () => {
    const refused = await run(['setting', 'list'], { DEBRIEF_ENV_FILE: '/no/file' });
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/DEBRIEF_ENV_FILE: .*ENOENT.*\/no\/file/) });
  });

  it('is refused for what stands in it', async () => {
    expect(await withFile('DEBRIEF_PORT=eighty', ['setting', 'list'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('DEBRIEF_PORT'),
    });
  });

  it('pins settings, and a variable that is set wins over it', async () => {
    const lines = '# ours\nDEBRIEF_TIME_ZONE=Asia/Tokyo\nDEBRIEF_COMPANY_NAME="Lima & Filhos"\n';
    expect((await withFile(lines, ['setting', 'get', 'companyName'])).out).toBe('Lima & Filhos\n');
    expect((await withFile(lines, ['setting', 'get', 'timeZone'], { DEBRIEF_TIME_ZONE: 'UTC' })).out).toBe('UTC\n');
    expect((await withFile(lines, ['setting', 'get', 'timeZone'], { DEBRIEF_TIME_ZONE: '' })).out).toBe('Asia/Tokyo\n');
    expect(await withFile(lines, ['setting', 'set', 'timeZone=UTC'])).toMatchObject({ code: 2 });
  });
});

it('refuses to start where what is pinned does not go with what was set, and says so of the variable', async () => {
  await setting('set', 'loginIdleMinutes=600');
  const refused = await run(['setting', 'list'], { DEBRIEF_LOGIN_LONGEST_HOURS: '2' });
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('120') });
  expect(await setting('list')).toMatchObject({ code: 0 });
});
