import { beforeEach, expect, it } from 'vitest';
import { searchRecords } from '../../src/db/queries/audit-list.ts';
import { claim, returnToQueue, writeProgress } from '../../src/db/queries/job-leases.ts';
import { minute } from '../../src/server/kit/clock.ts';
import { makeWorld, type World } from '../helpers/world.ts';

let world: World;
let login: string;
let id: string;

/** The first session's summary is being written; half a sentence stands. */
beforeEach(async () => {
  world = makeWorld('administrator');
  login = await world.login('own');
  id = run();
});

function run(): string {
  const { ctx } = world.box;
  const now = ctx.now().getTime();
  const job = claim(ctx.db, ['summarize'], 'lease', now, now + minute);
  writeProgress(ctx.db, { id: job?.id ?? '', lease: 'lease' }, { phase: 'writing', done: 0.3, parts: { problem: 'HALF A SENTENCE' } });
  return job?.key ?? '';
}

const ask = async (path: string, as = login) => (await world.box.ask('GET', path, { login: as })).text();
const reads = () =>
  searchRecords(world.box.ctx.db, { noun: 'session', action: 'read' }, null, 100).rows.map(({ actor, recordId }) => [actor, recordId]);

it('K5: what the model has written so far is content: who follows the writing leaves one record for each run', async () => {
  const me = `account:${world.people.own.id}`;
  expect(await ask(`/sessions/${id}/progress`)).toContain('HALF A SENTENCE');
  await ask(`/sessions/${id}/progress`);
  await ask(`/sessions/${id}/progress`);
  expect(reads()).toEqual([[me, id]]);
  const job = world.box.ctx.db.sqlite.prepare("SELECT id FROM jobs WHERE status = 'running'").pluck().get() as string;
  returnToQueue(world.box.ctx.db, { id: job, lease: 'lease' });
  world.box.clock.advance(minute);
  expect(run()).toBe(id);
  await ask(`/sessions/${id}/progress`);
  expect(reads().filter(([actor]) => actor === me)).toEqual([
    [me, id],
    [me, id],
  ]);
});

it('K5: the panel and the API write down who reads half a summary where there is no whole one', async () => {
  world.box.ctx.db.sqlite.exec('DELETE FROM summaries');
  expect(await ask(`/sessions/${id}/panel`)).toContain('HALF A SENTENCE');
  expect(await ask(`/api/v1/sessions/${id}/summary`)).toContain('HALF A SENTENCE');
  expect(reads()).toHaveLength(2);
});

it('K5: the queue, and who asks for what is being written already, are told how far it is and not what it says', async () => {
  const queue = await ask('/api/v1/queue');
  expect(queue).toContain('"done":0.3');
  const asked = await world.box.ask('POST', `/api/v1/sessions/${id}/summary`, { login });
  for (const text of [queue, await asked.text()]) expect(text).not.toContain('HALF A SENTENCE');
  expect(reads()).toEqual([]);
});
