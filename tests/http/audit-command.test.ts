import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { readConfig } from '../../src/server/app/config.ts';
import { startServer } from '../../src/server/app/start.ts';
import { runCli } from '../../src/server/cli/program.ts';
import { makeLogger } from '../../src/server/kit/logger.ts';
import { fakeEngine } from '../helpers/fake-engine.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let folder: string;
const env = () => ({ DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent', DEBRIEF_PORT: '0' });

beforeEach(async () => {
  folder = temporaryFolder();
  await run('setting', 'set', 'companyName=Contoso');
});
afterEach(() => {
  process.exitCode = undefined;
});

async function run(...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const output = Promise.all([text(out), text(err)]);
  const code = await runCli(args, { in: new PassThrough(), out, err, env: env() });
  out.end();
  err.end();
  const [said, noted] = await output;
  return { code, out: said, err: noted };
}

const audit = (...args: string[]) => run('audit', ...args);
const file = (name: string) => join(folder, name);

function tamper(sql: string): void {
  const db = openDatabase(file('debrief.db'));
  db.sqlite.exec(`DROP TRIGGER IF EXISTS audit_never_updated; ${sql}`);
  db.close();
}

describe('debrief audit refuses', () => {
  it.each<[args: string[], code: number, why: RegExp]>([
    [['list', '--from', 'yesterday'], 2, /from/i],
    [['list', '--actor', 'nobody@example.com'], 2, /account/],
    [['list', '--source', 'radio'], 2, /page, api, cli, system/],
    [['export', '--format', 'xml'], 2, /jsonl, csv/],
    [['export', '--actor', 'nobody@example.com'], 2, /account/],
    [['verify', '/nonexistent/audit.jsonl'], 3, /audit\.jsonl/],
    [['verify', '--key', 'box.pub'], 2, /exported file/],
  ])('%j, telling why on standard error', async (args, code, why) => {
    expect(await audit(...args)).toMatchObject({ code, out: '', err: expect.stringMatching(why) });
  });

  it('to write over a file, and a key that is none', async () => {
    writeFileSync(file('there.jsonl'), 'mine');
    expect(await audit('export', '--output', file('there.jsonl'))).toMatchObject({ code: 2, err: expect.stringMatching(/there\.jsonl/) });
    expect(readFileSync(file('there.jsonl'), 'utf8')).toBe('mine');
    expect(await audit('verify', file('there.jsonl'), '--key', file('there.jsonl'))).toMatchObject({ code: 2 });
  });
});

it('K5: lists what was done, in words and as JSON', async () => {
  const listed = await audit('list', '--noun', 'setting');
  expect(listed.out).toMatch(/The operator at the box changed the setting “Company name” \(none → Contoso\) \(on the command line\)\n$/);
  const { records, next } = JSON.parse((await audit('list', '--noun', 'setting', '--json')).out) as { records: object[]; next: null };
  expect([records, next]).toMatchObject([[{ source: 'cli', recordId: 'companyName' }], null]);
  await run('setting', 'set', 'companyName=Contoso AG');
  const cursor = /--cursor (\S+)/.exec((await audit('list', '--limit', '1')).err)?.[1] ?? '';
  expect((await audit('list', '--cursor', cursor)).out).toMatch(/\(none → Contoso\)/);
});

it('K5: a name cannot steer the terminal', async () => {
  await run('setting', 'set', 'companyName=a\u001b[31m\nb');
  const { out } = await audit('list', '--noun', 'setting', '--limit', '1');
  expect(out).toMatch(/→ a ?b\)/);
  expect(out.trim().split('\n')).toHaveLength(1);
});

it('K5: verifies the box: exit code 0 where it is whole, 1 where it is not, with the first bad record', async () => {
  expect(await audit('verify')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^intact: \d records?, head [0-9a-f]{64}\nsigned up to/),
  });
  tamper("UPDATE audit SET actor = 'nobody' WHERE seq = 2");
  expect(await audit('verify')).toMatchObject({ code: 1, out: 'broken at record 2: it was changed\n' });
  const told = await audit('verify', '--json');
  expect([told.code, JSON.parse(told.out)]).toMatchObject([1, { last: { broken: { seq: 2, reason: 'content' } } }]);
});

it('K5: an export is checked without a data folder; what was changed in it is named', async () => {
  const { out: key } = await audit('key');
  writeFileSync(file('box.pub'), key);
  expect(key).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  expect(await audit('export', '--output', file('a.jsonl'))).toMatchObject({ code: 0, out: '' });
  const [exported, pub] = [file('a.jsonl'), file('box.pub')];
  folder = '/nonexistent';
  expect(await audit('verify', exported, '--key', pub)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^intact: \d records, the whole log/),
    err: '',
  });
  expect(await audit('verify', exported)).toMatchObject({ code: 0, err: expect.stringMatching(/taken from the file itself/) });
  writeFileSync(exported, readFileSync(exported, 'utf8').replace('"actor":"operator"', '"actor":"nobody"'));
  expect(await audit('verify', exported, '--key', pub)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^broken at record \d: it was changed\n$/),
  });
  expect(JSON.parse((await audit('verify', exported, '--json')).out)).toMatchObject({ broken: { reason: 'content' } });
});

it('K8: all of it through a running server, in one piece however large', async () => {
  const config = readConfig(env());
  const server = await startServer({ config, engine: fakeEngine(), log: makeLogger('silent') });
  try {
    expect(await audit('verify')).toMatchObject({ code: 0 });
    const { out, code } = await audit('export');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^\{"type":"end"/);
    expect((await audit('export', '--format', 'csv')).out).toMatch(/^seq,at,actor/);
  } finally {
    await server.stop();
  }
});
