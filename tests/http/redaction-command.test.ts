import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { runCommand } from '../helpers/run-command.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

const run = (args: readonly string[], input = '') => runCommand(folder, ['redaction', ...args], input);

describe('A10: debrief redaction', () => {
  it('refuses what there is not, and says why', async () => {
    expect((await run(['set', 'none', '--rule', 'disk'])).code).not.toBe(0);
    expect((await run(['set', 'email', '--rule', 'maybe'])).code).not.toBe(0);
    const { code, err } = await run(['add', 'staff', '(a']);
    expect(code).not.toBe(0);
    expect(err).toContain('RE2');
  });

  it('lists, sets, adds and removes', async () => {
    expect((await run(['list'])).out).toMatch(/^email +model +E-mail addresses$/m);
    expect((await run(['set', 'email', '--rule', 'disk'])).out).toBe('email: never stored\n');
    await run(['set', 'email', '--words', 'mail, address']);
    const { rules } = JSON.parse((await run(['list', '--json'])).out);
    expect(rules.find(({ name }: { name: string }) => name === 'email')).toMatchObject({ rule: 'disk', words: ['mail', 'address'] });
    expect((await run(['add', 'staff-number', 'EMP-[0-9]{6}', '--rule', 'disk', '--score', '0.3', '--words', 'staff'])).code).toBe(0);
    expect(JSON.parse((await run(['set', 'staff-number', '--rule', 'model', '--json'])).out)).toMatchObject({
      pattern: 'EMP-[0-9]{6}',
      score: 0.3,
      words: ['staff'],
      rule: 'model',
    });
    expect((await run(['remove', 'staff-number'])).code).toBe(0);
    expect((await run(['list'])).out).not.toContain('staff-number');
  });

  it('tries a text from standard input', async () => {
    const { out, err } = await run(['test'], 'Passwort: Sommer-2026, ana@example.com');
    expect(out).toBe('Passwort: [PASSWORD_1], [EMAIL_1]\n');
    expect(err).toMatch(/Sommer-2026 +\S+ +0\.9 +never stored/);
    expect(JSON.parse((await run(['test', 'ana@example.com', '--json'])).out)).toMatchObject({ model: '[EMAIL_1]' });
  });
});
