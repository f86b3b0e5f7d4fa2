import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandBox } from '../../helpers/commands.ts';

describe('debrief device', () => {
  it.each<[args: string[], code: number, said: RegExp]>([
    [['show', 'PC-1'], 3, /PC-1/],
    [['edit', 'PC-1', '--os', 'x'], 3, /PC-1/],
    [['remove', 'PC-1'], 3, /PC-1/],
    [['link', 'PC-1'], 3, /PC-1/],
    [['add', ' '], 2, /Name/],
    [['add', 'PC-1', '--platform', 'amiga'], 2, /platform/],
    [['add', 'PC-1', '--managed', 'perhaps'], 2, /managed/],
    [['add', 'PC-1', '--group', 'Nowhere'], 3, /Nowhere/],
    [['add', 'PC-1', '--policy', 'Strict'], 3, /Strict/],
    [['add', 'PC-1', '--account', 'nobody@example.com'], 3, /nobody@example\.com/],
    [['add', 'PC-1', '--access', 'allowed'], 2, /access/],
    [['list', '--platform', 'amiga'], 2, /platform/],
    [['import', '/nonexistent.csv'], 3, /nonexistent/],
    [['export', '--group', 'Nowhere'], 3, /Nowhere/],
  ])('%j is refused with its exit code', async (args, code, said) => {
    const { err, ...result } = await commandBox().run(['device', ...args]);
    expect(err).toMatch(said);
    expect(result).toEqual({ code, out: '' });
  });

  it('A6: a policy is refused for a device that is not managed, with that reason', async () => {
    const { run, json } = commandBox();
    await run(['policy', 'add', 'Standard']);
    const refused = await run(['device', 'add', 'PC-1', '--policy', 'standard']);
    expect(refused).toMatchObject({ code: expect.not.stringMatching(/^0$/), err: expect.stringMatching(/PC-1[\s\S]*managed/) });
    expect(await json('device', 'add', 'PC-1', '--managed', 'yes', '--policy', 'standard')).toMatchObject({ policy: { name: 'Standard' } });
    expect(await json('device', 'edit', 'pc-1', '--managed', 'no')).toMatchObject({ managed: false, policy: null });
  });

  it('adds, shows, changes, lists and removes; names find what they name', async () => {
    const { run, json } = commandBox();
    await run(['account', 'add', 'ana@example.com'], 'correct horse battery staple\n');
    await run(['device-group', 'add', 'Lisbon']);
    const facts = ['--ref', 'r-1', '--platform', 'windows', '--os', 'Windows 11', '--full-client', 'yes', '--account', 'ana@example.com'];
    const made = await run(['device', 'add', 'PC-1', '--group', 'lisbon', ...facts]);
    expect(made).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/^device [\w-]{36} made: PC-1$/) });
    const shown = (await run(['device', 'show', 'pc-1'])).out;
    for (const fact of [/Remote-support ID +r-1/, /Operating system +Windows 11/, /Signed-in account +ana@/, /After confirmation/])
      expect(shown).toMatch(fact);
    await run(['device', 'edit', 'PC-1', '--name', 'PC-01', '--ref', 'none', '--account', 'none', '--group', 'none']);
    expect(await json('device', 'show', 'PC-01')).toMatchObject({ ref: null, account: null, group: null, os: 'Windows 11' });
    expect(await json('device', 'list', '--group', 'none', '--managed', 'no')).toMatchObject({ devices: [{ name: 'PC-01' }] });
    expect((await run(['device', 'list'])).out).toMatch(/^Name +Operating system[\s\S]*PC-01 +Windows +No/);
    expect((await run(['device', 'remove', 'PC-01'])).out).toBe('PC-01 deleted');
    expect((await run(['device', 'list'])).err).toBe('0 devices found');
  });

  it('B1: makes the link to its own page, alone on standard output', async () => {
    const { run } = commandBox();
    await run(['device', 'add', 'PC-1']);
    const made = await run(['device', 'link', 'PC-1']);
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\/device\/[\w-]{43}$/),
      err: expect.stringMatching(/not shown again/),
    });
  });
});

describe('debrief device import and export', () => {
  it('names every wrong row in the reader’s language, brings nothing in, and fails', async () => {
    const { run, json, table } = commandBox('de');
    const refused = await run(['device', 'import', table('name,managed,group\nPC-1,vielleicht,\nPC-2,yes,Nirgends')]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('Zeile 2, Verwaltet: möglich sind: yes, no');
    expect(refused.err).toContain('Zeile 3, Gruppe: es gibt keine Gruppe „Nirgends“');
    expect(await json('device', 'list')).toEqual({ devices: [] });
  });

  it('checks without changing, then brings all in; what is exported comes in again unchanged', async () => {
    const { run, json, table, folder } = commandBox();
    const file = table('name;platform;managed;group\nPC-1;windows;yes;Lisbon\nPC-2;macos;no;Lisbon\n');
    expect((await run(['device', 'import', file, '--dry-run', '--make-groups'])).out).toMatch(/^Nothing is wrong: New devices: 2/);
    expect(await json('device', 'list')).toEqual({ devices: [] });
    expect((await run(['device', 'import', file, '--make-groups'])).out).toMatch(/^All of it is in: New devices: 2.*New groups: 1/);
    expect(await json('device-group', 'list')).toMatchObject({ groups: [{ name: 'Lisbon', devices: 2 }] });
    const output = join(folder, 'out.csv');
    expect(await run(['device', 'export', '--output', output])).toMatchObject({ code: 0, err: `${output} written` });
    expect(readFileSync(output, 'utf8')).toMatch(/PC-2,,macos,,no,no,,Lisbon,,after-confirmation,no/);
    expect((await run(['device', 'import', output])).out).toMatch(/Unchanged devices: 2/);
    expect(await run(['device', 'export', '--output', output])).toMatchObject({ code: 2, err: expect.stringMatching(/there already/) });
    expect(existsSync(output)).toBe(true);
  });
});

describe('debrief device-group', () => {
  it('makes, lists, renames and deletes', async () => {
    const { run, json } = commandBox();
    await run(['device-group', 'add', 'Lisbon']);
    expect((await run(['device-group', 'add', 'LISBON'])).code).not.toBe(0);
    expect((await run(['device-group', 'rename', 'lisbon', 'Porto'])).out).toBe('the group is called Porto now');
    expect((await run(['device-group', 'list'])).out).toMatch(/Porto +0/);
    expect((await run(['device-group', 'remove', 'porto'])).out).toBe('group Porto deleted');
    expect(await json('device-group', 'list')).toEqual({ groups: [] });
  });
});
