import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { commandBox } from '../helpers/commands.ts';
import { testContext } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

const days = ['--from', '2026-03-01', '--to', '2026-03-31'];
let box: ReturnType<typeof commandBox>;

beforeEach(async () => {
  box = commandBox();
  await box.run(['account', 'add', 'ana@example.com', '--name', 'Ana'], 'correct horse battery\n');
  const { ctx } = testContext({ path: join(box.folder, 'debrief.db'), folder: box.folder, activated: true });
  const told = sampleSession({ customer: { name: 'Ines', company: 'Vogel' }, end: '2026-03-02T08:12:00Z', events: sampleEvents(3) });
  const [session] = importSessions(ctx, [told], attestation);
  saveSummary(ctx, session?.id ?? '', sampleSummary('Printer prints nothing'));
  ctx.db.sqlite.close();
});

describe('debrief report refuses', () => {
  it.each([
    ['no days', ['proof'], 2],
    ['a format that is none', ['proof', ...days, '--format', 'exe'], 2],
    ['a last day before the first', ['proof', '--from', '2026-03-02', '--to', '2026-03-01'], 2],
    ['a report without an account', ['save', '--name', 'Monthly'], 2],
    ['an account that is not there', ['save', '--name', 'Monthly', '--account', 'no@example.com'], 3],
    ['a report that is not there', ['make', 'none'], 3],
  ])('%s', async (_, args, code) => {
    expect(await box.run(['report', ...args])).toMatchObject({ code, out: '' });
  });

  it('to write over a file', async () => {
    const out = box.table('kept');
    expect((await box.run(['report', 'proof', ...days, '--out', out])).err).toContain('exists already');
    expect(readFileSync(out, 'utf8')).toBe('kept');
  });
});

describe('debrief report', () => {
  it('tells a proof of service in words, as JSON and as a file that others cannot read', async () => {
    const { out } = await box.run(['report', 'proof', ...days, '--customer', 'vogel']);
    expect(out).toMatch(/^1 session, 12 min/);
    expect(out).toContain('Printer prints nothing');
    expect(await box.json('report', 'proof', ...days)).toMatchObject({ sessions: 1, minutes: 12 });
    const file = join(box.folder, 'march.txt');
    expect(await box.run(['report', 'proof', ...days, '--format', 'text', '--out', file])).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toContain('Proof of service');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('saves one for an account, changes, lists and deletes it', async () => {
    const saved = await box.json(
      'report',
      'save',
      '--name',
      'Monthly',
      '--account',
      'ana@example.com',
      '--every',
      'week',
      '--weekday',
      '5',
    );
    expect(saved).toMatchObject({ name: 'Monthly', every: 'week', weekday: 5, span: 'month', format: 'pdf' });
    expect(await box.json('report', 'change', saved.id, '--keep', '3')).toMatchObject({ keep: 3, every: 'week' });
    expect((await box.run(['report', 'list'])).out).toContain('Monthly');
    expect(await box.run(['report', 'files', saved.id])).toMatchObject({ code: 0, out: '' });
    expect((await box.run(['report', 'delete', saved.id])).out).toBe('Deleted.');
    expect((await box.json('report', 'list')).reports).toEqual([]);
  });
});
