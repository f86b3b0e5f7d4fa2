import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import {
  cancel,
  claim,
  complete,
  giveUp,
  heartbeat,
  nextRunAt,
  releaseLost,
  retryLater,
  writeProgress,
} from '../../src/db/queries/job-leases.ts';
import { enqueue, jobById, latestJob, positionOf } from '../../src/db/queries/jobs.ts';
import { transact } from '../../src/db/transact.ts';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const db = () => testContext().ctx.db;
const job = (id: string, key = id) => ({ id, kind: 'count', key, payload: {}, now: 1000 });
const error = { code: 'internal', params: {} };
const claimer = fileURLToPath(new URL('../helpers/claim-all.ts', import.meta.url));

test('one waiting or running job a key; a finished one makes room', () => {
  const d = db();
  expect(enqueue(d, job('a', 'k'))).toEqual({ id: 'a', created: true });
  expect(enqueue(d, job('b', 'k'))).toEqual({ id: 'a', created: false });
  claim(d, ['count'], 'L1', 1000, 2000);
  expect(enqueue(d, job('b', 'k'))).toEqual({ id: 'a', created: false });
  complete(d, { id: 'a', lease: 'L1' }, 1500);
  expect(enqueue(d, job('b', 'k'))).toEqual({ id: 'b', created: true });
  expect(() =>
    d.sqlite.exec(
      "INSERT INTO jobs (id, kind, key, payload, status, attempts, run_after, created_at) VALUES ('c', 'count', 'k', '{}', 'queued', 0, 1, 1)",
    ),
  ).toThrow('UNIQUE');
});

test('nothing is claimed twice, too early, or by who does not know the kind', () => {
  const d = db();
  enqueue(d, job('a'));
  expect(claim(d, ['other'], 'L1', 1000, 2000)).toBeUndefined();
  expect(claim(d, ['count'], 'L1', 999, 2000)).toBeUndefined();
  expect(claim(d, ['count'], 'L1', 1000, 2000)).toMatchObject({ id: 'a', attempts: 1, status: 'running', lease: 'L1' });
  expect(claim(d, ['count'], 'L2', 1000, 2000)).toBeUndefined();
});

test('who lost the lease can write nothing any more', () => {
  const d = db();
  enqueue(d, job('a'));
  claim(d, ['count'], 'L1', 1000, 2000);
  expect(releaseLost(d, 1999, 3, false)).toEqual({ queued: 0, dead: 0 });
  expect(releaseLost(d, 2000, 3, false)).toEqual({ queued: 1, dead: 0 });
  claim(d, ['count'], 'L2', 2000, 3000);
  const old = { id: 'a', lease: 'L1' };
  const writes = [
    heartbeat(d, old, 9000),
    writeProgress(d, old, {}),
    complete(d, old, 1),
    retryLater(d, old, error, 1),
    giveUp(d, old, 'dead', error, 1),
  ];
  expect(writes).toEqual([false, false, false, false, false]);
  expect(jobById(d, 'a')).toMatchObject({ status: 'running', lease: 'L2', attempts: 2, leaseUntil: 3000 });
});

test('a job whose runner died three times is dead', () => {
  const d = db();
  enqueue(d, job('a'));
  for (let n = 1; n <= 3; n++) {
    expect(claim(d, ['count'], `L${n}`, 1000, 2000)?.attempts).toBe(n);
    expect(releaseLost(d, 1000, 3, true)).toEqual(n < 3 ? { queued: 1, dead: 0 } : { queued: 0, dead: 1 });
  }
  expect(jobById(d, 'a')).toMatchObject({ status: 'dead', error: { code: 'internal', params: { requestId: 'a' } }, lease: null });
});

test('runs in the order of time, then of arrival; the place in the queue says so', () => {
  const d = db();
  for (const id of ['z', 'y', 'x']) enqueue(d, job(id));
  enqueue(d, { ...job('first'), now: 500 });
  expect(['first', 'z', 'y', 'x'].map((id) => positionOf(d, id))).toEqual([1, 2, 3, 4]);
  expect(nextRunAt(d, ['count'])).toBe(500);
  expect(nextRunAt(d, ['other'])).toBeNull();
  claim(d, ['count'], 'L1', 1000, 2000);
  expect([positionOf(d, 'first'), positionOf(d, 'z'), positionOf(d, 'y'), positionOf(d, 'none')]).toEqual([null, 1, 2, null]);
  expect(cancel(d, 'z', 1)).toBe(true);
  expect(cancel(d, 'z', 1)).toBe(false);
  expect(positionOf(d, 'y')).toBe(1);
  expect(latestJob(d, 'count', 'z')?.status).toBe('cancelled');
});

test('a job of a transaction that failed does not exist; of one that went through, the runner is woken', async () => {
  const d = db();
  let woken = 0;
  d.onWork.add(() => woken++);
  const undone = () =>
    transact(d, () => {
      enqueue(d, job('a'));
      throw new Error('no');
    });
  expect(undone).toThrow('no');
  expect(jobById(d, 'a')).toBeUndefined();
  await null;
  woken = 0;
  transact(d, () => {
    enqueue(d, job('b'));
    expect(woken).toBe(0);
  });
  await null;
  expect(woken).toBe(1);
});

test('three processes on one file share 200 jobs, none is taken twice', { timeout: 60_000 }, async () => {
  const path = join(temporaryFolder(), 'a.db');
  const { ctx } = testContext({ path });
  transact(ctx.db, () => {
    for (let n = 0; n < 200; n++) enqueue(ctx.db, job(`j${n}`));
  });
  const run = async () => (await promisify(execFile)(process.execPath, [claimer, path])).stdout.trim().split('\n').filter(Boolean);
  const taken = await Promise.all([run(), run(), run()]);
  ctx.db.close();
  const all = taken.flat();
  expect(all).toHaveLength(200);
  expect(new Set(all).size).toBe(200);
});
