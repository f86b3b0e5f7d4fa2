import { describe, expect, it } from 'vitest';
import { recordsAfter } from '../../src/db/queries/audit.ts';
import { enqueue, jobById, latestJob } from '../../src/db/queries/jobs.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { hour } from '../../src/server/kit/clock.ts';
import { refusal } from '../helpers/app.ts';
import { queueBox } from '../helpers/queue.ts';

interface Listed {
  readonly work: readonly { readonly jobId: string; readonly position: number | null; readonly expectedSeconds: number | null }[];
  readonly next: string | null;
}

const idsOf = ({ work }: Listed) => work.map(({ jobId }) => jobId);

describe('F4: the queue refuses', () => {
  it.each([
    ['reader', 'POST', '/queue/pause'],
    ['reader', 'DELETE', '/queue/pause'],
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
    expect((await api('reader', 'DELETE', `/queue/work/${one.work}`)).status).toBe(403);
    expect((await api('reader', 'POST', `/queue/work/${two.work}/retry`, {})).status).toBe(403);
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

describe('F4: the page of the queue', () => {
  it.each([
    ['reader', '/queue/pause', 404],
    ['manager', '/queue/pause', 404],
    ['ana', '/queue/pause', 404],
    ['reader', '/queue/work/:mine/cancellation', 404],
    ['reader', '/queue/work/:mine/retry', 404],
    ['ana', '/queue/work/:theirs/cancellation', 404],
    ['ana', '/queue/work/:theirs/retry', 404],
    ['ana', '/queue/work/:mine/retry', 409],
  ] as const)('%s: POST %s answers %i, and nothing changes', async (who, path, status) => {
    const { post, waiting, ctx, read } = await queueBox();
    const [mine, theirs] = [waiting('ana'), waiting('cem')];
    const answer = await post(who, path.replace(':mine', mine.work).replace(':theirs', theirs.work), { state: 'paused' });
    expect(answer.status).toBe(status);
    expect([jobById(ctx.db, mine.work)?.status, jobById(ctx.db, theirs.work)?.status]).toEqual(['queued', 'queued']);
    expect(await read('root', '/queue/state')).toMatchObject({ paused: null });
  });

  it('shows of others’ work how much there is and nothing else, and no button to who may not press it', async () => {
    const { page, waiting, put } = await queueBox();
    const [running, mine, theirs] = [waiting('cem', 'CEM-1'), waiting('ana', 'ANA-1'), waiting('cem', 'CEM-2')];
    put(running.work, 'running', { seconds: 5, done: 0.4 });
    const html = await (await page('ana', '/queue')).text();
    for (const told of [
      '0 being written, 1 waiting',
      '1 running, 1 waiting',
      'something that you do not see',
      'ANA-1',
      `cancel-${mine.work}`,
    ]) {
      expect(html).toContain(told);
    }
    for (const hidden of ['CEM-', theirs.id, theirs.work, running.work, 'Pause the queue']) expect(html).not.toContain(hidden);
    const readers = await (await page('reader', '/queue')).text();
    expect(readers).toContain('CEM-2');
    expect(readers).not.toContain('<form method="post" action="/queue');
  });

  it('says what the model does now, what is expected, and asks for itself again without counting as use', async () => {
    const { page, waiting, put } = await queueBox();
    put(waiting('ana').work, 'done', { seconds: 118 });
    put(waiting('ana').work, 'running', { seconds: 30, done: 0.25 });
    waiting('ben', 'BEN-1');
    const live = await (await page('root', '/queue/live')).text();
    for (const told of [
      'Writing',
      '25%',
      '30 sec so far',
      'about 2 min left',
      'in about 3 min',
      'The last summaries took about 2 min each',
    ]) {
      expect(live).toContain(told);
    }
    expect(live).not.toContain('<html');
    expect(live).toContain('hx-get="/queue/live"');
    expect(live).toContain('debrief-by-itself');
  });

  it('pauses, resumes, cancels and asks again, and says so', async () => {
    const { page, post, waiting, put, ctx } = await queueBox();
    const [one, two] = [waiting('ana'), waiting('ana')];
    put(two.work, 'dead');
    const to = async (answer: Promise<Response>) => [(await answer).status, (await answer).headers.get('location')];
    expect(await to(post('root', '/queue/pause', { state: 'paused' }))).toEqual([303, '/queue?done=paused']);
    const paused = await (await page('ana', '/queue?done=paused')).text();
    for (const told of ['Paused by root Lima since', 'after the pause', 'The queue is paused.']) expect(paused).toContain(told);
    expect(await to(post('root', '/queue/pause', { state: 'running' }))).toEqual([303, '/queue?done=resumed']);
    expect(await to(post('ana', `/queue/work/${one.work}/cancellation`))).toEqual([303, '/queue?done=cancelled']);
    expect(jobById(ctx.db, one.work)?.status).toBe('cancelled');
    expect(await (await page('ana', '/queue')).text()).toContain('Try again');
    expect(await to(post('ana', `/queue/work/${two.work}/retry`))).toEqual([303, '/queue?done=retried']);
    const again = await post('ana', `/queue/work/${one.work}/cancellation`);
    expect([again.status, (await again.text()).includes('it is over already')]).toEqual([409, true]);
  });

  it('leads through what waits page by page, failures apart', async () => {
    const { page, waiting, put, ctx } = await queueBox();
    const { id, work } = waiting('ana');
    put(work, 'done');
    for (let n = 0; n < 74; n++) {
      enqueue(ctx.db, { id: `t${n}`, kind: 'translate', key: `t${n}`, payload: { sessionId: id, language: 'fr' }, now: 0 });
      if (n >= 52) put(`t${n}`, 'dead');
    }
    const html = await (await page('ana', '/queue')).text();
    expect([html.match(/class="queue-waiting"/g)?.length, html.match(/class="queue-failed"/g)?.length]).toEqual([50, 20]);
    const [, next = ''] = /href="(\/queue\?cursor=[^"]+)" rel="next"/.exec(html) ?? [];
    const second = await (await page('ana', next.replaceAll('&amp;', '&'))).text();
    expect([second.match(/class="queue-waiting"/g)?.length, second.match(/class="queue-failed"/g)?.length]).toEqual([2, 20]);
    expect(second).toContain('>51</span>');
  });

  it('a login that only its page keeps asking with ends like one that nobody uses', async () => {
    const { box, page } = await queueBox();
    const login = await box.login('ana');
    const ask = () => box.ask('GET', '/queue/live', { login, headers: { 'debrief-by-itself': 'yes' } });
    for (let hours = 0; hours < 24 * 8; hours += 6) {
      box.clock.advance(6 * hour);
      await ask();
    }
    expect((await ask()).status).toBe(303);
    expect((await page('ben', '/queue')).status).toBe(200);
  });
});
