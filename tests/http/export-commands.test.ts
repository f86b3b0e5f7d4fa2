import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandBox } from '../helpers/commands.ts';
import { testContext } from '../helpers/context.ts';
import { summarized } from '../helpers/exports.ts';

let box: ReturnType<typeof commandBox>;
let ids: string[];

beforeEach(() => {
  box = commandBox();
  const { ctx } = testContext({ path: join(box.folder, 'debrief.db'), folder: box.folder, activated: true });
  ids = summarized(ctx, 2);
  ctx.db.sqlite.close();
});

describe('G: debrief export refuses', () => {
  it.each([
    ['nothing chosen', ['new'], 2],
    ['a session that is not there', ['new', 'none'], 3],
    ['an unknown format', ['new', '--all', '--format', 'exe'], 2],
    ['a language that nobody writes', ['new', '--all', '--into', 'xx'], 2],
    ['to show one that is not there', ['show', 'none'], 3],
    ['to fetch one that is not there', ['fetch', 'none'], 3],
    ['to remove one that is not there', ['remove', 'none'], 3],
  ] as const)('%s', async (_, args, code) => {
    expect(await box.run(['export', ...args])).toMatchObject({ code, out: '' });
  });

  it('to write over a file, before anything is asked for', async () => {
    const out = join(box.folder, 'there.csv');
    writeFileSync(out, 'mine');
    expect((await box.run(['export', 'new', '--all', '--format', 'csv', '--out', out])).code).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect((await box.run(['export', 'list'])).out).toContain('Nothing was exported yet');
  });

  it('to fetch what is not written yet', async () => {
    await box.run(['export', 'new', ...ids, '--format', 'csv']);
    const [id = ''] = (await box.run(['export', 'list'])).out.split(':');
    expect(await box.run(['export', 'fetch', id])).toMatchObject({ code: 1, err: expect.stringContaining('no file') });
  });
});

describe('G: debrief export', () => {
  it('asks, waits, writes the file, lists it and removes it', async () => {
    const out = join(box.folder, 'all.json');
    const made = await box.run(['export', 'new', '--all', '--format', 'json', '--out', out]);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^\S+: 2 summaries, ready, debrief-export-[\d-]+\.json \(.+\)$/) });
    expect(JSON.parse(readFileSync(out, 'utf8')).records).toHaveLength(2);
    const [id = ''] = made.out.split(':');
    expect(JSON.parse((await box.run(['export', 'show', id, '--json'])).out)).toMatchObject({ id, state: 'done' });
    expect((await box.run(['export', 'list'])).out).toContain(id);
    expect((await box.run(['export', 'remove', id])).out).toBe(`${id}: removed`);
    expect((await box.run(['export', 'show', id])).code).toBe(3);
  });
});
