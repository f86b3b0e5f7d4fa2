import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { insertAccount } from '../../src/db/queries/accounts.ts';
import { jobById, latestJob } from '../../src/db/queries/jobs.ts';
import { makeReportNow } from '../../src/server/domain/reports/due.ts';
import { reportFiles, takeReportFile } from '../../src/server/domain/reports/files.ts';
import { saveReport } from '../../src/server/domain/reports/save.ts';
import { asOwner, findSaved, makeJob } from '../../src/server/domain/reports/saved.ts';
import type { Renderer } from '../../src/server/jobs/exports/renderer.ts';
import { reportHandler } from '../../src/server/jobs/exports/write-report.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import type { Job } from '../../src/server/jobs/types.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';

/** A report of ana's, an administrator. */
function saved() {
  const folder = temporaryFolder();
  const { ctx } = testContext({ folder });
  const facts = { email: 'ana@example.com', name: 'ana', language: 'en', timeZone: 'UTC', role: 'administrator', passwordHash: null };
  insertAccount(ctx.db, { id: 'ana', ...facts, createdAt: 0, logsSessions: true, lastLoginAt: null, disabledAt: null });
  const ana = asOwner(ctx, 'ana') as Ctx;
  const { id } = saveReport(ana, { name: 'Monthly', language: 'ja', timeZone: 'Asia/Tokyo', format: 'pdf', every: 'never' });
  return { folder, ctx, ana, id };
}

test('F3: what cannot be written is tried again, and told once nothing more is tried', async () => {
  const { ctx, ana, id } = saved();
  const broken: Renderer = { run: () => Promise.reject(new Error('no room')), close: () => undefined };
  makeReportNow(ana, id);
  const job = latestJob(ctx.db, makeJob, id) as Job;
  const attempt = (attempts: number, signal = new AbortController().signal) =>
    reportHandler(broken)(ctx, { ...job, attempts }, () => undefined, signal);
  await expect(attempt(1)).rejects.toThrow('no room');
  expect(findSaved(ana, id).failure).toBeNull();
  await expect(attempt(3, AbortSignal.abort())).rejects.toThrow('no room');
  expect(findSaved(ana, id).failure).toBeNull();
  await expect(attempt(3)).rejects.toThrow('no room');
  expect(findSaved(ana, id).failure).toEqual({ code: 'internal', params: { requestId: job.id } });
});

test('F3: the queue of a running server makes a report, and leaves nothing beside the database', async () => {
  const { folder, ctx, ana, id } = saved();
  const runner = startJobs(ctx, { interval: 20 });
  makeReportNow(ana, id);
  const job = latestJob(ctx.db, makeJob, id)?.id ?? '';
  await expect.poll(() => jobById(ctx.db, job)?.status, { timeout: 20_000 }).toBe('done');
  await runner.stop();
  const [file] = reportFiles(ana, id);
  expect(file).toMatchObject({ from: '2026-02-01', to: '2026-02-28', name: 'debrief-report-2026-02-01-2026-02-28.pdf' });
  expect(new TextDecoder('latin1').decode(takeReportFile(ana, id, file?.id ?? '').bytes.slice(0, 5))).toBe('%PDF-');
  expect(existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('report')) : []).toEqual([]);
});
