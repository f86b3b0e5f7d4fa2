import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/server/cli/program.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

let folder: string;
let id: string;

async function run(...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const env = { DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent', DEBRIEF_LANGUAGE: 'en' };
  const code = await runCli(args, { in: new PassThrough(), out, err, env });
  out.end();
  err.end();
  return { code, out: await text(out), err: await text(err) };
}

/** An imported session, which a fresh box does not capture: its receipt is kept all the same. */
beforeEach(async () => {
  folder = temporaryFolder();
  const file = join(folder, 'a.json');
  writeFileSync(file, JSON.stringify(sampleSession({ events: sampleEvents(2) })));
  await run('import', file, '--basis', 'contract', '--statement', 'ticket 4711');
  id = (JSON.parse((await run('receipt', 'list', '--json')).out) as { receipts: { id: string }[] }).receipts[0]?.id ?? '';
});

describe('debrief receipt refuses', () => {
  it.each([
    [['show', 'none'], 3, /record|Receipt/],
    [['withdraw', 'none', '--yes'], 3, /Receipt/],
    [['list', '--answer', 'perhaps'], 2, /allowed/],
    [['list', '--from', 'yesterday'], 2, /from|From/],
    [['export', '--format', 'xlsx'], 2, /csv/],
  ])('%j', async (args, code, why) => {
    expect(await run('receipt', ...args)).toMatchObject({ code, out: '', err: expect.stringMatching(why) });
  });

  it('to withdraw without being told twice', async () => {
    expect(await run('receipt', 'withdraw', id)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--yes') });
    expect((await run('receipt', 'list', '--withdrawn', 'true', '--json')).out).toContain('"receipts": []');
  });

  it('to export over a file that is there', async () => {
    const file = join(folder, 'there.csv');
    writeFileSync(file, 'mine');
    expect((await run('receipt', 'export', '--output', file)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

it('B3, B5: receipts are listed, shown, withdrawn for the person and exported', async () => {
  expect((await run('receipt', 'list')).out).toMatch(/PC-17 +Attested +allowed +Whoever runs the box/);
  const shown = await run('receipt', 'show', id);
  expect(shown.out).toMatch(/Number +R(-[0-9A-Z]{4}){3}/);
  expect(shown.out).toMatch(/Basis +A contract allows it[\s\S]*\n\nticket 4711\n$/);
  expect((await run('receipt', 'withdraw', id, '--yes')).out).toContain('withdrawn; deleted events: 0');
  expect((await run('receipt', 'withdraw', id, '--yes')).out).toContain('nothing changed');
  const file = join(folder, 'receipts.jsonl');
  expect((await run('receipt', 'export', '--format', 'jsonl', '--output', file)).code).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    id,
    number: expect.stringContaining('••••'),
    withdrawnAt: expect.any(String),
  });
});
