import { describe, expect, it } from 'vitest';
import { recordsAfter } from '../../src/db/queries/audit.ts';
import { jobById, latestJob } from '../../src/db/queries/jobs.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { refusal } from '../helpers/app.ts';
import { queueBox } from '../helpers/queue.ts';

interface Listed {
  readonly work: readonly { readonly jobId: string; readonly position: number | null; readonly expectedSeconds: number | null }[];
  readonly next: string | null;
}

const idsOf = ({ work }: Listed) => work.map(({ jobId }) => jobId);

describe('F4: the queue refuses', () => {
  it.each([
    ['auditor', 'POST', '/queue/pause'],
    ['auditor', 'DELETE', '/queue/pause'],
    ['manager', 'POST', '/queue/pause'],
    ['ana', 'POST', '/queue/pause'],
    ['ana', 'DELETE', '/queue/pause'],
  ] as const)('%s: %s %s', async (who, method, path) => {
    const { api, read } = await queueBox();
    const answer = await api(who, method, path, method === 'POST' ? {} : undefined);
    expect([answer.status, (await refusal(answer)).code]).toEqual([403, 'auth.forbidden']);
    expect(await read('root', '/queue/state')).toMatchObject({ paused: null });
  });

  it('whoever may not have summaries written: neither cancelled nor asked for again', async () => {
    const { api, waiting, put, ctx } = await queueBox();
    const [one, two] = [waiting('ana'), waiting('ana')];
    put(two.work, 'dead');
    expect((await api('auditor', 'DELETE', `/queue/work/${one.work}`)).status).toBe(403);
    expect((await api('auditor', 'POST', `/queue/work/${two.work}/retry`, {})).status).toBe(403);
    expect([jobById(ctx.db, one.work)?.status, jobById(ctx.db, two.work)?.status]).toEqual(['queued', 'dead']);
  });

  it.each(['ana', 'ben'] as const)('work on sessions that %s may not see is not there: neither in lists nor to be touched', async (who) => {
    const { api, read, waiting, put, ctx } = await queueBox();
    const [theirs, failed] = [waiting('cem'), waiting('cem')];
    put(failed.work, 'dead');
    const mine = waiting(who);
    expect(idsOf(await read(who, '/queue'))).toEqual([mine.work]);
    expect(await read(who, '/queue/failures')).toEqual({ failures: [], next: null });
    expect(await read(who, '/queue/state')).toMatchObject({
      seen: { waiting: 1, running: 0 },
      others: { waiting: 1, running: 0 },
      failed: 0,
    });
    for (const answer of [
      await api(who, 'DELETE', `/queue/work/${theirs.work}`),
      await api(who, 'DELETE', '/queue/work/none'),
      await api(who, 'POST', `/queue/work/${failed.work}/retry`, {}),
    ]) {
      expect([answer.status, (await refusal(answer)).code]).toEqual([404, 'record.missing']);
    }
    expect(jobById(ctx.db, theirs.work)?.status).toBe('queued');
  });

  it('work that is over cannot be cancelled, and what was not given up not be asked for again', async () => {
    const { api, waiting, put } = await queueBox();
    const [done, open, failed] = [waiting('ana'), waiting('ana'), waiting('ana')];
    put(done.work, 'done');
    put(failed.work, 'failed');
    expect((await api('ana', 'POST', `/queue/work/${failed.work}/retry`, {})).status).toBe(202);
    for (const answer of [
      await api('ana', 'DELETE', `/queue/work/${done.work}`),
      await api('ana', 'DELETE', `/queue/work/${failed.work}`),
      await api('ana', 'POST', `/queue/work/${open.work}/retry`, {}),
      await api('ana', 'POST', `/queue/work/${done.work}/retry`, {}),
      // A second time: the new job is the one now.
      await api('ana', 'POST', `/queue/work/${failed.work}/retry`, {}),
    ]) {
      expect([answer.status, (await refusal(answer)).code]).toEqual([409, 'record.conflict']);
    }
  });

  it('C2: a retry that the rules refuse now; nothing is queued', async () => {
    const { api, waiting, put, ctx } = await queueBox();
    const { id, work } = waiting('ana');
    put(work, 'dead');
    changeSettings(ctx, { aiFeatures: 'off' });
    const answer = await api('ana', 'POST', `/queue/work/${work}/retry`, {});
    expect([answer.status, (await refusal(answer)).code]).toEqual([409, 'summary.refused']);
    expect(latestJob(ctx.db, 'summarize', id)?.id).toBe(work);
  });

  it.each(['/queue?limit=201', '/queue?cursor=bm9uc2Vuc2U', '/queue/failures?cursor=bm9uc2Vuc2U'])('GET %s', async (path) => {
    const { api } = await queueBox();
    expect((await api('root', 'GET', path)).status).toBe(400);
  });
});

describe('F4: the queue', () => {
  it('tells waiting and running work with its place among all work, page by page', async () => {
    const { read, waiting, put } = await queueBox();
    const [first, second, third, fourth] = [waiting('cem'), waiting('ana'), waiting('cem'), waiting('ana')];
    put(first.work, 'running', { seconds: 5, done: 0.5 });
    const mine = (await read('ana', '/queue')) as Listed;
    expect(mine.work).toMatchObject([
      { jobId: second.work, position: 1, kind: 'summarize', status: 'queued', session: { id: second.id, device: { name: 'PC-17' } } },
      { jobId: fourth.work, position: 3 },
    ]);
    const all = (await read('root', '/queue?limit=3')) as Listed;
    expect(all.work.map(({ position }) => position)).toEqual([null, 1, 2]);
    expect(idsOf(await read('root', `/queue?limit=3&cursor=${all.next}`))).toEqual([fourth.work]);
    expect(idsOf(all)).toEqual([first.work, second.work, third.work]);
  });

  it('K5: shows how far the writing is, and none of what was written', async () => {
    const { read, waiting, put, page } = await queueBox();
    put(waiting('ana').work, 'running', { seconds: 5, done: 0.4 });
    const told = (await read('ana', '/queue')) as Listed;
    expect(told.work).toMatchObject([{ status: 'running', progress: { phase: 'writing', done: 0.4, parts: {} } }]);
    expect(JSON.stringify(told)).not.toContain('secret words');
    expect(await (await page('ana', '/queue')).text()).not.toContain('secret words');
  });

  it('expects what was measured, and nothing before anything was', async () => {
    const { read, waiting, put } = await queueBox();
    const works = [waiting('ana'), waiting('ben'), waiting('ana')] as const;
    const expected = async () => ((await read('root', '/queue')) as Listed).work.map(({ expectedSeconds }) => expectedSeconds);
    expect(await expected()).toEqual([null, null, null]);
    put(works[0].work, 'done', { seconds: 40 });
    expect(await expected()).toEqual([40, 80]);
    const quick = waiting('cem');
    // Without the model: no measure of it.
    put(quick.work, 'done', { seconds: 0.2 });
    put(works[1].work, 'running', { seconds: 30, done: 0.75 });
    expect(await expected()).toEqual([10, 50]);
    expect(await read('ana', '/queue/state')).toMatchObject({ usualSeconds: { summarize: 40, translate: null } });
  });

  it('D5: cancels what waits and what runs; the credit goes back, once, and the record says who', async () => {
    const { api, waiting, put, ctx, read } = await queueBox();
    const before = creditBalance(ctx).left;
    const [one, two] = [waiting('ana'), waiting('ben')];
    put(two.work, 'running', { seconds: 1 });
    expect(creditBalance(ctx).left).toBe(before - 2);
    expect((await api('ana', 'DELETE', `/queue/work/${one.work}`)).status).toBe(204);
    expect((await api('root', 'DELETE', `/queue/work/${two.work}`)).status).toBe(204);
    expect(creditBalance(ctx).left).toBe(before);
    expect([jobById(ctx.db, one.work)?.status, jobById(ctx.db, two.work)?.status]).toEqual(['cancelled', 'cancelled']);
    const told = recordsAfter(ctx.db, 0, 1000).filter(({ action }) => action === 'cancelled');
    expect(told).toMatchObject([
      { actor: 'account:ana', noun: 'summary', recordId: one.work },
      { actor: 'account:root', noun: 'summary', recordId: two.work },
    ]);
    expect(await read('root', '/queue')).toEqual({ work: [], next: null });
  });

  it('asks again for what was given up, as it was wished; then it is no failure any more', async () => {
    const { api, waiting, put, ctx, read } = await queueBox();
    const { id, work } = waiting('ana');
    ctx.db.sqlite
      .prepare('UPDATE jobs SET payload = ? WHERE id = ?')
      .run(JSON.stringify({ sessionId: id, language: 'fr', askedBy: null }), work);
    put(work, 'dead');
    expect(await read('ana', '/queue/failures')).toMatchObject({
      failures: [{ jobId: work, session: { id }, status: 'dead', language: 'fr', error: { code: 'engine.failed' } }],
    });
    const again = await (await api('ana', 'POST', `/queue/work/${work}/retry`, {})).json();
    expect(again).toMatchObject({ sessionId: id, status: 'queued', position: 1, language: 'fr' });
    expect(await read('ana', '/queue/failures')).toEqual({ failures: [], next: null });
  });

  it('says who paused it and when; nothing is expected meanwhile; it goes on when resumed', async () => {
    const { api, waiting, put, read, ctx } = await queueBox();
    put(waiting('ana').work, 'done', { seconds: 40 });
    waiting('ana');
    for (let twice = 0; twice < 2; twice++) expect((await api('root', 'POST', '/queue/pause', {})).status).toBe(204);
    expect(await read('ana', '/queue/state')).toMatchObject({ paused: { at: ctx.now().toISOString(), by: 'root Lima' } });
    expect(((await read('ana', '/queue')) as Listed).work).toMatchObject([{ expectedSeconds: null }]);
    for (let twice = 0; twice < 2; twice++) expect((await api('root', 'DELETE', '/queue/pause')).status).toBe(204);
    expect(await read('ana', '/queue/state')).toMatchObject({ paused: null });
    const told = recordsAfter(ctx.db, 0, 1000).filter(({ noun }) => noun === 'queue');
    expect(told.map(({ action }) => action)).toEqual(['paused', 'resumed']);
  });
});
