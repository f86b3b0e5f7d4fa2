import { describe, expect, test } from 'vitest';
import { updateAccount } from '../../src/db/queries/accounts.ts';
import { deleteDeviceGroupRow } from '../../src/db/queries/device-groups.ts';
import { removeMember } from '../../src/db/queries/groups.ts';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { makeReportNow, queueDueReports } from '../../src/server/domain/reports/due.ts';
import { reportFiles, takeReportFile } from '../../src/server/domain/reports/files.ts';
import { makeReport, type WriteReport } from '../../src/server/domain/reports/make.ts';
import { mostSessions } from '../../src/server/domain/reports/model.ts';
import { changeReport, deleteReport, saveReport } from '../../src/server/domain/reports/save.ts';
import { asOwner, findSaved, makeJob, savedReports } from '../../src/server/domain/reports/saved.ts';
import type { NewReport } from '../../src/server/domain/reports/saved-model.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { day, hour } from '../../src/server/kit/clock.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { writeProof } from '../../src/views/exports/report/write.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { copySession, reportBox, served } from '../helpers/reports.ts';

const wish: NewReport = {
  name: 'Vogel, monthly',
  language: 'en',
  timeZone: 'Europe/Paris',
  format: 'csv',
  every: 'day',
  span: 'month',
  at: '06:00',
};

function box() {
  const made = reportBox();
  const as = (id: string) => asOwner(made.ctx, id) as Ctx;
  /** As the running server does: the timetable, then the queue. */
  const work = async (write: WriteReport = writeProof) => {
    queueDueReports(made.ctx);
    const { sqlite } = made.ctx.db;
    const jobs = sqlite
      .prepare("SELECT id, key, payload, attempts, created_at AS createdAt FROM jobs WHERE kind = ? AND status = 'queued'")
      .all(makeJob);
    for (const job of jobs as { id: string; key: string; payload: string; attempts: number; createdAt: number }[]) {
      await makeReport(made.ctx, { ...job, payload: JSON.parse(job.payload) }, write);
      sqlite.prepare("UPDATE jobs SET status = 'done' WHERE id = ?").run(job.id);
    }
    return jobs.length;
  };
  return { ...made, as, work };
}

const bytes = (file: { readonly bytes: Uint8Array }) => new TextDecoder().decode(file.bytes);

describe('F3: saving a report refuses', () => {
  test.each([
    ['no name', { name: ' ' }, 'input.invalid'],
    ['a zone that is none', { timeZone: 'Europe/Nowhere' }, 'input.invalid'],
    ['a time that is none', { at: '24:00' }, 'input.invalid'],
    ['day 32', { monthDay: 32 }, 'input.invalid'],
    ['a format that is none', { format: 'exe' as 'csv' }, 'input.invalid'],
    ['more files than are kept', { keep: 61 }, 'input.invalid'],
    ['a group that is not there', { group: 'none' }, 'record.missing'],
    ['somebody else’s account', { account: 'ben' }, 'input.invalid'],
    ['F5: names, without the permission', { bySupporter: true, purpose: 'invoice of March' }, 'auth.forbidden'],
  ])('%s', (_, change, code) => {
    const { ctx, as } = box();
    expect(() => saveReport(as('ana'), { ...wish, ...change })).toThrow(code);
    expect(auditedDetails(ctx, 'report')).toEqual([]);
  });

  test('who may not export; the operator without an account; a company’s key; one more than 50', () => {
    const { ctx, as } = box();
    const viewer = actingAs(ctx, { kind: 'account', id: 'ana', grants: { 'summaries.view': 'all' } }, 'page');
    expect(() => saveReport(viewer, wish)).toThrow('auth.forbidden');
    expect(() => saveReport(actingAs(ctx, { kind: 'operator' }, 'cli'), wish)).toThrow('input.invalid');
    const key = { kind: 'key', id: 'k', accountId: null, grants: { 'summaries.view': 'all', 'summaries.export': 'all' } } as const;
    expect(() => saveReport(actingAs(ctx, key, 'api'), wish)).toThrow('input.invalid');
    for (let count = 0; count < 50; count += 1) saveReport(as('ana'), { ...wish, every: 'never' });
    expect(() => saveReport(as('ana'), wish)).toThrow('report.too-many');
  });

  test('somebody else’s is not there', () => {
    const { as } = box();
    const { id } = saveReport(as('ana'), wish);
    for (const act of [findSaved, deleteReport, makeReportNow, reportFiles]) expect(() => act(as('ben'), id)).toThrow('record.missing');
    expect(() => changeReport(as('ben'), id, { name: 'mine' })).toThrow('record.missing');
    expect(savedReports(as('ben'))).toEqual([]);
  });
});

describe('F3: a saved report is made', () => {
  test('at its time, not before, with what its account sees', async () => {
    const { ctx, clock, as, work } = box();
    served(ctx, { start: '2026-02-10T08:00:00Z', summary: { text: 'of ana' } });
    served(ctx, { by: 'cem', start: '2026-02-10T08:00:00Z', summary: { text: 'of cem' } });
    const { id, nextAt } = saveReport(as('ana'), wish);
    expect(nextAt).toBe('2026-03-03T05:00:00.000Z');
    expect(await work()).toBe(0);
    clock.advance(20 * hour);
    expect(await work()).toBe(1);
    const [file] = reportFiles(as('ana'), id);
    expect(file).toMatchObject({ from: '2026-02-01', to: '2026-02-28', sessions: 1, format: 'csv' });
    const taken = bytes(takeReportFile(as('ana'), id, file?.id ?? ''));
    expect(taken).toContain('of ana');
    expect(taken).not.toContain('of cem');
    expect(await work()).toBe(0);
  });

  test('over the change to summer time at the same clock', async () => {
    const { as, clock, work } = box();
    clock.advance(Date.parse('2026-03-28T04:00:00Z') - Date.parse('2026-03-02T09:00:00Z'));
    const { id } = saveReport(as('ana'), wish);
    const made: string[] = [];
    for (let turn = 0; turn < 71; turn += 1) {
      clock.advance(hour);
      await work();
    }
    for (const { madeAt } of reportFiles(as('ana'), id)) made.unshift(madeAt);
    expect(made).toEqual(['2026-03-28T05:00:00.000Z', '2026-03-29T04:00:00.000Z', '2026-03-30T04:00:00.000Z']);
  });

  test('once, when nobody was at work for weeks, for the last time that passed', async () => {
    const { clock, as, work } = box();
    const { id } = saveReport(as('ana'), { ...wish, span: 'day' });
    clock.advance(30 * day);
    expect(await work()).toBe(1);
    expect(reportFiles(as('ana'), id)).toMatchObject([{ from: '2026-03-31', to: '2026-03-31' }]);
    expect(findSaved(as('ana'), id).nextAt).toBe('2026-04-02T04:00:00.000Z');
    expect(await work()).toBe(0);
  });

  test('once, when its job was killed behind the file', async () => {
    const { ctx, as, work } = box();
    const { id } = saveReport(as('ana'), wish);
    makeReportNow(as('ana'), id);
    await work();
    const job = latestJob(ctx.db, makeJob, id);
    await makeReport(ctx, { key: id, payload: job?.payload, attempts: 2, createdAt: job?.createdAt ?? 0 }, writeProof);
    expect(reportFiles(as('ana'), id)).toHaveLength(1);
  });

  test('the last files stay; a smaller number deletes the older at once', async () => {
    const { clock, as, work } = box();
    const { id } = saveReport(as('ana'), { ...wish, keep: 3 });
    for (let turn = 0; turn < 5; turn += 1) {
      clock.advance(day);
      await work();
    }
    const days = () => reportFiles(as('ana'), id).map(({ madeAt }) => madeAt.slice(0, 10));
    expect(days()).toEqual(['2026-03-07', '2026-03-06', '2026-03-05']);
    changeReport(as('ana'), id, { keep: 1 });
    expect(days()).toEqual(['2026-03-07']);
  });

  test('not, where it would be too large: that is told, and its next time stays', async () => {
    const { ctx, clock, as, work } = box();
    const one = served(ctx, { start: '2026-02-10T08:00:00Z' });
    copySession(ctx, one, mostSessions);
    const { id } = saveReport(as('ana'), wish);
    clock.advance(day);
    await work();
    expect(reportFiles(as('ana'), id)).toEqual([]);
    const told = {
      failure: { code: 'report.too-large', params: { most: mostSessions } },
      stopped: null,
      nextAt: '2026-03-04T05:00:00.000Z',
    };
    expect(findSaved(as('ana'), id)).toMatchObject(told);
    ctx.db.sqlite.exec("DELETE FROM sessions WHERE id LIKE 'copy%'");
    clock.advance(day);
    await work();
    expect(findSaved(as('ana'), id).failure).toBeNull();
  });

  test('now, when somebody asks; asked twice is asked once', async () => {
    const { ctx, as, work } = box();
    const { id } = saveReport(as('ana'), { ...wish, every: 'never' });
    expect(findSaved(as('ana'), id).nextAt).toBeNull();
    expect(makeReportNow(as('ana'), id).isBeingMade).toBe(true);
    makeReportNow(as('ana'), id);
    expect(await work()).toBe(1);
    expect(findSaved(as('ana'), id).isBeingMade).toBe(false);
    expect(auditedDetails(ctx, 'report').map(({ action }) => action)).toEqual(['created', 'requested', 'made']);
  });

  test('every change, making and download is audited, names as digests', async () => {
    const { ctx, as, work } = box();
    const session = served(ctx, { start: '2026-02-10T08:00:00Z', company: 'Vogel' });
    const { id } = saveReport(as('ana'), { ...wish, customer: 'Vogel' });
    changeReport(as('ana'), id, { every: 'never' });
    makeReportNow(as('ana'), id);
    await work();
    takeReportFile(as('ana'), id, reportFiles(as('ana'), id)[0]?.id ?? '');
    deleteReport(as('ana'), id);
    const log = auditedDetails(ctx, 'report');
    expect(log.map(({ action }) => action)).toEqual(['created', 'changed', 'requested', 'read', 'made', 'downloaded', 'deleted']);
    expect(log[0]?.details).toMatchObject({ after: { name: 'Vogel, monthly', customer: 'Vogel', every: 'day' } });
    expect(log[4]?.details).toMatchObject({ sessions: [session], count: 1, customer: 'Vogel' });
    const raw = ctx.db.sqlite.prepare("SELECT group_concat(details) FROM audit WHERE noun = 'report'").pluck().get();
    expect(raw).not.toContain('Vogel');
  });
});

describe('F3: a saved report stops, and says why', () => {
  test.each([
    ['its account was disabled', 'account', (ctx: Ctx) => updateAccount(ctx.db, 'ana', { disabledAt: 1 })],
    ['its account lost the right to export', 'rights', (ctx: Ctx) => updateAccount(ctx.db, 'ana', { role: 'auditor' })],
    ['its account’s role is gone', 'rights', (ctx: Ctx) => updateAccount(ctx.db, 'ana', { role: 'gone' })],
    ['F5: names are switched off', 'people', (ctx: Ctx) => changeSettings(ctx, { supporterFigures: 'off' })],
    ['F5: its account may no longer name', 'people', (ctx: Ctx) => updateAccount(ctx.db, 'ana', { role: 'manager' })],
    ['its group is gone', 'group', (ctx: Ctx) => deleteDeviceGroupRow(ctx.db, 'office')],
  ])('%s', async (_, because, lose) => {
    const { ctx, clock, as, work } = box();
    updateAccount(ctx.db, 'ana', { role: 'administrator' });
    const { id } = saveReport(as('ana'), { ...wish, group: 'office', bySupporter: true, purpose: 'invoice of March' });
    lose(ctx);
    clock.advance(day);
    await work();
    const operator = actingAs(ctx, { kind: 'operator' }, 'cli');
    expect(findSaved(operator, id)).toMatchObject({ nextAt: null, stopped: { because } });
    expect(reportFiles(operator, id)).toEqual([]);
    expect(auditedDetails(ctx, 'report').at(-1)).toMatchObject({ action: 'stopped', details: { because } });
    clock.advance(day);
    expect(await work()).toBe(0);
  });

  test('rights lost while it was written leave no file', async () => {
    const { ctx, as, clock, work } = box();
    const { id } = saveReport(as('ana'), wish);
    clock.advance(day);
    await work(async (...given) => {
      updateAccount(ctx.db, 'ana', { disabledAt: 1 });
      return writeProof(...given);
    });
    const operator = actingAs(ctx, { kind: 'operator' }, 'cli');
    expect(reportFiles(operator, id)).toEqual([]);
    expect(findSaved(operator, id).stopped).toMatchObject({ because: 'account' });
  });

  test('saved again, it goes on', async () => {
    const { ctx, clock, as, work } = box();
    const { id } = saveReport(as('ana'), wish);
    updateAccount(ctx.db, 'ana', { role: 'auditor' });
    clock.advance(day);
    await work();
    updateAccount(ctx.db, 'ana', { role: 'supporter' });
    expect(changeReport(as('ana'), id, {})).toMatchObject({ stopped: null, nextAt: '2026-03-04T05:00:00.000Z' });
  });
});

describe('B5, E8: what is erased stays in no file', () => {
  test.each([
    ['a session', 'DELETE FROM sessions WHERE id = ?'],
    ['a summary', 'DELETE FROM summaries WHERE session_id = ?'],
  ])('%s takes the files that tell of it along, and no other', async (_, erase) => {
    const { ctx, as, clock, work } = box();
    const gone = served(ctx, { start: '2026-02-10T08:00:00Z', company: 'Vogel' });
    served(ctx, { start: '2026-02-10T08:00:00Z', company: 'Kern' });
    const [vogel, kern] = ['Vogel', 'Kern'].map((customer) => saveReport(as('ana'), { ...wish, customer }).id);
    clock.advance(day);
    await work();
    ctx.db.sqlite.prepare(erase).run(gone);
    expect(reportFiles(as('ana'), vogel ?? '')).toEqual([]);
    expect(reportFiles(as('ana'), kern ?? '')).toHaveLength(1);
    expect(ctx.db.sqlite.prepare('SELECT count(*) FROM report_file_sessions').pluck().get()).toBe(1);
  });

  test('what is erased while the file is written comes into none; the next attempt tells of the rest', async () => {
    const { ctx, as, clock, work } = box();
    const gone = served(ctx, { start: '2026-02-10T08:00:00Z' });
    const { id } = saveReport(as('ana'), wish);
    clock.advance(day);
    const erasing: WriteReport = (...given) => {
      ctx.db.sqlite.prepare('DELETE FROM summaries WHERE session_id = ?').run(gone);
      return writeProof(...given);
    };
    await expect(work(erasing)).rejects.toThrow('changed while it was written');
    expect(reportFiles(as('ana'), id)).toEqual([]);
  });

  test('who no longer sees a session no longer takes a file that tells of it', async () => {
    const { ctx, as, clock, work } = box();
    updateAccount(ctx.db, 'ana', { role: 'manager' });
    served(ctx, { by: 'ben', start: '2026-02-10T08:00:00Z' });
    const { id } = saveReport(as('ana'), wish);
    clock.advance(day);
    await work();
    const file = reportFiles(as('ana'), id)[0]?.id ?? '';
    expect(takeReportFile(as('ana'), id, file).bytes.length).toBeGreaterThan(0);
    removeMember(ctx.db, 'north', 'ben');
    expect(() => takeReportFile(as('ana'), id, file)).toThrow('auth.forbidden');
    expect(auditedDetails(ctx, 'report').filter(({ action }) => action === 'downloaded')).toHaveLength(1);
  });

  test('F5: names are downloaded by nobody who may not look at them any more', async () => {
    const { ctx, as, clock, work } = box();
    updateAccount(ctx.db, 'ana', { role: 'administrator' });
    served(ctx, { start: '2026-02-10T08:00:00Z' });
    const { id } = saveReport(as('ana'), { ...wish, bySupporter: true, purpose: 'invoice of March' });
    clock.advance(day);
    await work();
    changeSettings(ctx, { supporterFigures: 'off' });
    expect(() => takeReportFile(as('ana'), id, reportFiles(as('ana'), id)[0]?.id ?? '')).toThrow('auth.forbidden');
  });
});
