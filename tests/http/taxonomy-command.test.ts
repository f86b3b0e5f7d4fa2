import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { runCommand } from '../helpers/run-command.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

const run = (...args: readonly string[]) => runCommand(folder, args);

describe('E2: debrief issue-type', () => {
  it('refuses what there is not, and says why', async () => {
    expect((await run('issue-type', 'edit', 'none', '--active', 'off')).code).not.toBe(0);
    expect((await run('issue-type', 'remove', 'printing')).err).toContain('Switch it off instead');
    const { code, err } = await run('issue-type', 'add', 'Tills', '--name', 'Tills', '--definition', 'tills');
    expect(code).not.toBe(0);
    expect(err).toContain('small letters');
  });

  it('lists, adds, edits and removes', async () => {
    expect((await run('issue-type', 'list')).out).toMatch(/^printing +Printing +In use +printers, scanners, print queues$/m);
    const added = await run(
      'issue-type',
      'add',
      'tills',
      '--name',
      'Tills',
      '--name-in',
      'de=Kassen',
      '--definition',
      'tills and scales',
      '--example',
      'the till is dead',
      '--json',
    );
    expect(JSON.parse(added.out)).toMatchObject({ code: 'tills', names: { de: 'Kassen' }, examples: ['the till is dead'] });
    expect((await run('issue-type', 'edit', 'tills', '--active', 'off', '--place', '1')).code).toBe(0);
    expect((await run('issue-type', 'list')).out.split('\n')[1]).toMatch(/^tills +Tills +Off/);
    expect((await run('issue-type', 'remove', 'tills')).out).toBe('issue type tills deleted\n');
  });
});

describe('E2: debrief application', () => {
  it('refuses what there is not, and says why', async () => {
    expect((await run('application', 'edit', 'none', '--name', 'Till')).code).not.toBe(0);
    expect((await run('application', 'add', 'process', '*', '--name', 'Till')).err).toContain('almost everything');
    expect((await run('application', 'add', 'process', 'kasse')).code).not.toBe(0);
    expect((await run('application', 'test')).err).toContain('Nothing was typed');
  });

  it('lists, adds, edits, tries and removes', async () => {
    const { id } = JSON.parse((await run('application', 'add', 'process', 'kasse*', '--name', 'Till', '--json')).out) as { id: string };
    expect((await run('application', 'test', '--app', 'Kasse64.exe')).out).toBe('Till\n');
    expect((await run('application', 'edit', id, '--hide')).code).toBe(0);
    expect((await run('application', 'test', '--app', 'Kasse64.exe')).out).toMatch(/^No application\nIt is left out/);
    expect((await run('application', 'list')).out).toMatch(/^Process +kasse\* +No application +In use/m);
    expect((await run('application', 'remove', id)).code).toBe(0);
    expect((await run('application', 'test', '--app', 'Kasse64.exe')).out).toBe('Kasse64\n');
  });

  it('takes a table and gives it back; a wrong row is named, and nothing comes in', async () => {
    const file = join(folder, 'rules.csv');
    writeFileSync(file, 'pattern,kind,product\nkasse*,process,Till\nx,planet,Y\n');
    const wrong = await run('application', 'import', file);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('line 3, Kind');
    expect(JSON.parse((await run('application', 'list', '--json')).out).rules).toEqual([]);
    writeFileSync(file, 'pattern,kind,product\nkasse*,process,Till\n');
    expect((await run('application', 'import', file, '--dry-run')).out).toContain('Nothing is wrong: New rules: 1');
    expect((await run('application', 'import', file)).out).toContain('All of it is in');
    expect((await run('application', 'export')).out).toContain('kasse*,process,Till,yes,no');
  });
});
