import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandBox } from '../../helpers/commands.ts';

const password = 'correct horse battery staple';

describe('debrief account', () => {
  it.each<[args: string[], code: number, said: RegExp]>([
    [['show', 'nobody@example.com'], 3, /nobody@example\.com/],
    [['edit', 'nobody@example.com', '--name', 'x'], 3, /nobody@example\.com/],
    [['disable', 'nobody@example.com'], 3, /nobody@example\.com/],
    [['remove', 'nobody@example.com'], 3, /nobody@example\.com/],
    [['add', 'x@example.com', '--invite', '--role', 'admiral'], 3, /admiral/],
    [['add', 'x@example.com', '--invite', '--group', 'Nowhere'], 3, /Nowhere/],
    [['add', 'x@example.com', '--invite', '--time-zone', 'Mars/Olympus'], 2, /Time zone/],
    [['add', 'x@example.com', '--invite', '--language', 'it'], 2, /language/],
    [['list', '--state', 'asleep'], 2, /state/],
    [['invite'], 2, /--all/],
    [['invite', 'x@example.com', '--all'], 2, /--all/],
    [['import', '/nonexistent.csv'], 3, /nonexistent/],
    [['export', '--group', 'Nowhere'], 3, /Nowhere/],
  ])('%j is refused with its exit code', async (args, code, said) => {
    const { err, ...result } = await commandBox().run(['account', ...args]);
    expect(err).toMatch(said);
    expect(result).toEqual({ code, out: '' });
  });

  it('H2: the last administrator stays, for the operator too', async () => {
    const { run } = commandBox();
    await run(['user', 'add', 'ana@example.com'], `${password}\n`);
    for (const args of [
      ['disable', 'ana@example.com'],
      ['edit', 'ana@example.com', '--role', 'auditor'],
      ['remove', 'ana@example.com'],
    ]) {
      const { code, err } = await run(['account', ...args]);
      expect([code, err]).toEqual([1, expect.stringContaining('no administrator')]);
    }
  });

  it('makes, changes, lists, disables, invites, deletes, and says it as JSON too', async () => {
    const { run, json } = commandBox();
    expect((await run(['account', 'add', 'ana@example.com'], `${password}\n`)).code).toBe(0);
    expect(await json('group', 'add', 'Night shift')).toMatchObject({ name: 'Night shift', members: 0 });
    const made = await json('account', 'add', 'rui@example.com', '--name', 'Rui', '--group', 'night SHIFT', '--invite');
    expect(made).toMatchObject({
      role: 'supporter',
      state: 'invited',
      groups: [{ name: 'Night shift' }],
      invitation: { path: expect.any(String) },
    });
    expect(await json('account', 'edit', 'rui@example.com', '--role', 'Manager', '--leave', 'Night shift')).toMatchObject({
      role: 'manager',
      groups: [],
    });
    expect((await json('account', 'list', '--state', 'invited')).accounts).toMatchObject([{ email: 'rui@example.com' }]);
    const { out } = await run(['account', 'list']);
    expect(out.split('\n')).toHaveLength(3);
    expect(out).toMatch(/ana@example\.com .*Administrator .*Active/);
    expect((await json('account', 'invite', '--all')).invitations).toMatchObject([
      { email: 'rui@example.com', path: expect.stringContaining('/invite/') },
    ]);
    expect(await json('account', 'disable', 'rui@example.com')).toMatchObject({ changed: [made.id] });
    expect((await run(['account', 'show', made.id])).out).toMatch(/Disabled/);
    expect(await json('account', 'remove', 'rui@example.com')).toEqual({ id: made.id, email: 'rui@example.com' });
    expect((await json('account', 'list')).accounts).toHaveLength(1);
  });

  it('nobody becomes an administrator by leaving the role out, but for the first', async () => {
    const { run, json } = commandBox();
    await run(['account', 'add', 'ana@example.com'], `${password}\n`);
    await run(['account', 'add', 'rui@example.com'], `${password}\n`);
    const { accounts } = await json('account', 'list');
    expect(accounts.map(({ role }: { role: string }) => role)).toEqual(['administrator', 'supporter']);
  });
});

describe('debrief account import and export', () => {
  it('names every wrong row in the reader’s language, brings nothing in, and fails', async () => {
    const { run, json, table } = commandBox('de');
    const file = table('email,name,role\nx,X,supporter\ny@example.com,Y,admiral\nz@example.com,Z,supporter');
    const { code, out, err } = await run(['account', 'import', file]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Zeile 2, E-Mail:');
    expect(err).toMatch(/Zeile 3, Rolle: es gibt keine Rolle „admiral“/);
    expect(err).toContain('2 Zeilen sind falsch');
    expect((await json('account', 'list')).accounts).toEqual([]);
  });

  it('checks without changing, then brings all in; what is exported comes in again unchanged', async () => {
    const { folder, run, json, table } = commandBox();
    const file = table('email;name;role;groups\na@example.com;A;supporter;Lisbon\nb@example.com;B;auditor;');
    expect((await run(['account', 'import', file, '--make-groups', '--dry-run'])).out).toMatch(/Nothing is wrong: New accounts: 2/);
    expect((await json('account', 'list')).accounts).toEqual([]);
    expect(await json('account', 'import', file, '--make-groups')).toMatchObject({ state: 'done', result: { added: 2, groupsMade: 1 } });
    const copy = join(folder, 'copy.csv');
    expect((await run(['account', 'export', '--output', copy])).code).toBe(0);
    expect(readFileSync(copy, 'utf8')).toContain('a@example.com,A,supporter,Lisbon');
    expect((await run(['account', 'export', '--output', copy])).code).toBe(2);
    expect((await json('account', 'import', copy)).result).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect((await run(['account', 'export', '--state', 'disabled'])).out.split('\n')).toHaveLength(1);
    expect(existsSync(copy)).toBe(true);
  });
});

describe('debrief group', () => {
  it.each<[args: string[], code: number, said: RegExp]>([
    [['members', 'Nowhere'], 3, /Nowhere/],
    [['rename', 'Nowhere', 'x'], 3, /Nowhere/],
    [['remove', 'Nowhere'], 3, /Nowhere/],
    [['join', 'Nowhere', 'x@example.com'], 3, /Nowhere/],
    [['add', 'a;b'], 2, /semicolon/],
  ])('%j is refused with its exit code', async (args, code, said) => {
    const { err, ...result } = await commandBox().run(['group', ...args]);
    expect(err).toMatch(said);
    expect(result).toEqual({ code, out: '' });
  });

  it('makes, fills, renames, empties and deletes', async () => {
    const { run, json } = commandBox();
    await run(['account', 'add', 'ana@example.com'], `${password}\n`);
    await run(['group', 'add', 'Bern']);
    expect((await run(['group', 'add', 'BERN'])).code).toBe(1);
    expect(await json('group', 'join', 'bern', 'ana@example.com')).toMatchObject({ members: 1 });
    expect((await run(['group', 'members', 'Bern'])).out).toContain('ana@example.com');
    expect(await json('group', 'rename', 'Bern', 'Basel')).toMatchObject({ name: 'Basel' });
    expect((await run(['group', 'list'])).out).toMatch(/Basel +1/);
    expect(await json('group', 'leave', 'Basel', 'ana@example.com')).toMatchObject({ members: 0 });
    expect((await run(['group', 'remove', 'Basel'])).code).toBe(0);
    expect((await json('group', 'list')).groups).toEqual([]);
  });
});
