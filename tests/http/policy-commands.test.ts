import { beforeEach, describe, expect, it } from 'vitest';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { devicesWith } from '../helpers/policy-devices.ts';
import { runCommand } from '../helpers/run-command.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

const run = (...args: readonly string[]) => runCommand(folder, args);

const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out);

describe('refused', () => {
  it.each([
    [['policy', 'show', 'None'], 3],
    [['policy', 'add', 'Fleet', '--enforce', 'perhaps'], 2],
    [['policy', 'add', 'FLEET'], 1],
    [['policy', 'add', 'New', '--copy', 'None'], 3],
    [['policy', 'remove', 'None'], 3],
    [['module', 'edit', 'None', '--insights', 'on'], 3],
    [['module', 'add', ' '], 2],
  ])('%j', async (args, code) => {
    await run('policy', 'add', 'Fleet');
    const answer = await run(...args);
    expect([answer.code, answer.out]).toEqual([code, '']);
    expect(answer.err).not.toBe('');
  });
});

describe('A10: debrief policy', () => {
  it('makes, copies, shows, changes and removes one, and says what it means and how many devices lose it', async () => {
    const made = await run('policy', 'add', 'Fleet', '--enforce', 'on');
    expect(made.out).toMatch(/policy \S+ made: Fleet/);
    expect(made.err).toContain('summarized without asking');
    const copy = await json('policy', 'add', 'Servers', '--copy', 'fleet', '--still-ask', 'on');
    expect(copy).toMatchObject({ name: 'Servers', enforced: true, stillAsks: true, effect: 'asks' });
    const warned = await run('policy', 'edit', 'Servers', '--reports', 'off');
    expect(warned.out).toBe('policy Servers changed\n');
    expect(warned.err).toContain('Insights need both.');
    const { id } = await json('policy', 'show', 'FLEET');
    const { ctx } = testContext({ path: `${folder}/debrief.db`, folder });
    devicesWith(ctx, id, ['PC-1', 'PC-2']);
    ctx.db.close();
    expect((await run('policy', 'list')).out).toMatch(/Fleet +Does not ask; cannot be switched off +2/);
    expect((await run('policy', 'devices', id)).out).toMatch(/PC-1 +Windows +Asks\nPC-2/);
    expect((await run('policy', 'show', id)).out).toMatch(/Enforce +Yes(.|\n)*whatever the device/);
    const removed = await run('policy', 'remove', 'Fleet');
    expect([removed.out, removed.err]).toEqual(['policy Fleet deleted\n', expect.stringContaining('2 devices are without a policy now')]);
    expect((await json('policy', 'list')).policies).toHaveLength(1);
  });
});

describe('A10: debrief module', () => {
  it('adds, lists, changes and removes one', async () => {
    expect((await run('module', 'list')).out).toBe('');
    expect(await json('module', 'add', 'Acme QuickSupport')).toMatchObject({ name: 'Acme QuickSupport', insights: true });
    expect((await run('module', 'edit', 'acme quicksupport', '--insights', 'off')).out).toBe('module Acme QuickSupport changed\n');
    expect((await run('module', 'list')).out).toMatch(/Acme QuickSupport +Off/);
    expect((await run('module', 'remove', 'Acme QuickSupport')).out).toBe('module Acme QuickSupport deleted\n');
    expect((await json('module', 'list')).modules).toEqual([]);
  });
});
