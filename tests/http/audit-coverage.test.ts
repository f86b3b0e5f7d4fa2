import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/server/domain/audit/verify.ts';
import { startTimetable } from '../../src/server/jobs/timetable.ts';
import { day } from '../../src/server/kit/clock.ts';
import { testApp } from '../helpers/app.ts';
import { type GuardedRoute, routesOf } from '../helpers/routes-of-app.ts';
import { nouns, type Sample, samples } from '../helpers/samples-of-routes.ts';
import { refuseRecords, watchChanges } from '../helpers/watch-changes.ts';
import { companyScopes, makeWorld, type World } from '../helpers/world.ts';

/** What may change without a record, and why. */
const unrecorded: Readonly<Record<string, string>> = {
  'api_keys.last_used_at': 'noted once a minute while a key is in use; who used it for what has a record of its own',
  'logins.last_seen_at': 'moves with every request of a browser',
  'logins.expires_at': 'the idle limit, counted from the last request',
  'requests: added': 'an Idempotency-Key and its answer: the request itself has a record',
  'requests.status': 'the same',
  'requests.headers': 'the same',
  'requests.body': 'the same',
  'requests: deleted': 'the same, a day later',
  'factors.last_step': 'a code that was shown counts once, whatever becomes of the request',
  'jobs: deleted': 'done work is swept away; what came of it has a record',
};

/** What a refused request may leave, by route: the queue keeps the work that failed, marked so, and none of what it was to do. */
const leftBehind: Readonly<Record<string, RegExp>> = {
  'POST /api/v1/imports/accounts': /^jobs[.:]/,
  'POST /admin/accounts/imports': /^jobs[.:]/,
};

/** The log itself. */
const ofTheLog = /^audit(_head|_names|_signatures)?[.:]/;

const changesOutside = (changes: readonly string[]) =>
  changes.filter((change) => !Object.hasOwn(unrecorded, change) && !ofTheLog.test(change));
const isRecorded = (changes: readonly string[]) => changes.includes('audit: added');

interface Prepared {
  readonly world: World;
  send(): Promise<Response>;
}

/** The request of the route's sample by an administrator who may do everything, in a world of its own. */
async function prepared(route: GuardedRoute, sample: Sample): Promise<Prepared> {
  const world = makeWorld('administrator');
  const given = (await sample.params?.(world, 'own')) ?? {};
  const path = route.path.replace(/(?<=([^/]+)\/):(\w+)/g, (_, noun: string, name: string) =>
    encodeURIComponent(given[name] ?? nouns[noun]?.(world, 'own') ?? ''),
  );
  const made = typeof sample.body === 'function' ? await sample.body(world) : sample.body;
  const isForm = made !== undefined && !route.isApi && !(made instanceof Uint8Array);
  const body = isForm ? new URLSearchParams(made as Record<string, string>) : made;
  const who = route.isApi ? { key: world.key([...companyScopes, 'self']) } : { login: await world.login('own') };
  const address = sample.query ? `${path}?${sample.query}` : path;
  return { world, send: () => world.box.ask(route.method, address, { ...who, body }) };
}

const asked = routesOf(testApp().app).flatMap((route): { route: GuardedRoute; sample: Sample }[] => {
  const sample = samples[route.name];
  return sample ? [{ route, sample }] : [];
});

/** A streamed answer has its status before it fails: then it is cut off. */
async function received(response: Response): Promise<{ status: number; isWhole: boolean }> {
  const isWhole = await response.text().then(
    () => true,
    () => false,
  );
  return { status: response.status, isWhole };
}

async function carriedOut(route: GuardedRoute, sample: Sample): Promise<string[]> {
  const { world, send } = await prepared(route, sample);
  const watch = watchChanges(world.box.ctx.db);
  // Whether it is carried out at all is held by the walk over the guards, with the same samples.
  await (await send()).text();
  return watch.changes();
}

it('a change without a record is seen, to the column, and what was undone is none', () => {
  const { db } = testApp().ctx;
  const watch = watchChanges(db);
  db.sqlite.exec("INSERT INTO groups VALUES ('g', 'Desk', 1); UPDATE groups SET name = 'Night' WHERE id = 'g'");
  db.sqlite.exec("BEGIN; DELETE FROM groups WHERE id = 'g'; ROLLBACK");
  expect(watch.changes()).toEqual(['groups.name', 'groups: added']);
  expect([isRecorded(watch.changes()), changesOutside(watch.changes())]).toEqual([false, ['groups.name', 'groups: added']]);
});

describe('K5: nothing changes without a record', () => {
  it.each(asked.filter(({ route }) => route.method !== 'GET'))('$route.name', async ({ route, sample }) => {
    const changes = await carriedOut(route, sample);
    if (!isRecorded(changes)) expect(changesOutside(changes)).toEqual([]);
  });
});

describe('K5: reading writes nothing but the record that it was read', () => {
  it.each(asked.filter(({ route }) => route.method === 'GET'))('$route.name', async ({ route, sample }) => {
    expect(changesOutside(await carriedOut(route, sample))).toEqual([]);
  });
});

describe('K5: what cannot be recorded is refused, and nothing of it stays', () => {
  it.each(asked)('$route.name', async ({ route, sample }) => {
    const isRecordedThen = isRecorded(await carriedOut(route, sample));
    const { world, send } = await prepared(route, sample);
    refuseRecords(world.box.ctx.db);
    const watch = watchChanges(world.box.ctx.db);
    const { status, isWhole } = await received(await send());
    expect(changesOutside(watch.changes()).filter((change) => !leftBehind[route.name]?.test(change))).toEqual([]);
    if (isRecordedThen) expect(isWhole && status < 500).toBe(false);
  });
});

it('K5: what is done by the clock leaves a record too', async () => {
  const world = makeWorld('administrator');
  const { ctx, clock } = world.box;
  await world.login('own');
  clock.advance(30 * day);
  const watch = watchChanges(ctx.db);
  startTimetable(ctx).stop();
  for (let turns = 0; turns < 50; turns++) await turn();
  const changes = watch.changes();
  expect(changes).toEqual(expect.arrayContaining(['logins: deleted', 'audit: added', 'audit_signatures: added']));
  expect((await verifyAudit(ctx)).broken).toBeNull();
});
