import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { recordsAfter } from '../../src/db/queries/audit.ts';
import { verifyAudit } from '../../src/server/domain/audit/verify.ts';
import { startTimetable } from '../../src/server/jobs/timetable.ts';
import { day, minute } from '../../src/server/kit/clock.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { isTextKey } from '../../src/views/i18n/translator.ts';
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
  'POST /api/v1/imports/devices': /^jobs[.:]/,
  'POST /admin/devices/imports': /^jobs[.:]/,
};

/** The log itself. */
const ofTheLog = /^audit(_head|_names|_signatures)?[.:]/;

const changesOutside = (changes: readonly string[]) =>
  changes.filter((change) => !Object.hasOwn(unrecorded, change) && !ofTheLog.test(change));
const isRecorded = (changes: readonly string[]) => changes.includes('audit: added');

/** An administrator's world, in which nobody is at work on a summary: pages show those that are there. */
function quietWorld(): World {
  const world = makeWorld('administrator');
  world.box.ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1 WHERE kind = 'summarize'");
  return world;
}

/** The request of the route's sample, by an administrator who may do everything; what it needs is made now. */
async function requestOf(world: World, who: object, route: GuardedRoute, sample: Sample): Promise<() => Promise<Response>> {
  const given = (await sample.params?.(world, 'own')) ?? {};
  const path = route.path.replace(/(?<=([^/]+)\/):(\w+)/g, (_, noun: string, name: string) =>
    encodeURIComponent(given[name] ?? nouns[noun]?.(world, 'own') ?? ''),
  );
  const made = typeof sample.body === 'function' ? await sample.body(world) : sample.body;
  const isForm = made !== undefined && !route.isApi && !(made instanceof Uint8Array);
  const body = isForm ? new URLSearchParams(made as Record<string, string>) : made;
  return () => world.box.ask(route.method, sample.query ? `${path}?${sample.query}` : path, { ...who, body });
}

/** `text` null: a streamed answer was cut off, as its status could not tell any more. */
async function received(response: Response): Promise<{ status: number; text: string | null }> {
  const text = await response.text().catch(() => null);
  return { status: response.status, text };
}

/** What the world's sessions contained, in an event or in a summary. */
const holdsContent = (answer: string) =>
  /summary of (own|group|foreign)|\bline [012]\b/.test(answer.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));

/** What the log holds that a reader would see as a code. */
function wordlessIn(ctx: Ctx): string[] {
  return recordsAfter(ctx.db, 0, 1000).flatMap(({ noun, action, details }) => {
    const sentence = [`told.${noun}.${action}`, `done.${action}`, `told.${noun}.changed-${action.replace(/-set$/, '')}`];
    const fields = JSON.parse(details) as Record<string, unknown>;
    const changes = [fields['before'], fields['after']].flatMap((side) => (side && typeof side === 'object' ? Object.keys(side) : []));
    const own = Object.keys(fields).filter((field) => field !== 'before' && field !== 'after');
    const needed = [`kind.${noun}`, `thing.${noun}`, `act.${action}`, ...[...own, ...changes].map((field) => `field.${field}`)];
    const missing = needed.filter((key) => !isTextKey(`audit.${key}`));
    return sentence.some((key) => isTextKey(`audit.${key}`)) ? missing : [...missing, ...sentence.slice(0, 1)];
  });
}

const asked = routesOf(testApp().app).flatMap((route): { route: GuardedRoute; sample: Sample }[] => {
  const sample = samples[route.name];
  return sample ? [{ route, sample }] : [];
});

it('a change without a record is seen, to the column, and what was undone is none', () => {
  const { db } = testApp().ctx;
  const watch = watchChanges(db);
  db.sqlite.exec("INSERT INTO groups VALUES ('g', 'Desk', 1); UPDATE groups SET name = 'Night' WHERE id = 'g'");
  db.sqlite.exec("BEGIN; DELETE FROM groups WHERE id = 'g'; ROLLBACK");
  const changes = watch.changes();
  expect(changes).toEqual(['groups.name', 'groups: added']);
  expect([isRecorded(changes), changesOutside(changes)]).toEqual([false, changes]);
});

describe('K5: what cannot be recorded is refused and leaves nothing; else there is a record of every change, and of reading what a session contained', () => {
  const contentOf = new Set<string>();
  const wordless = new Set<string>();

  it.each(asked)('$route.name', async ({ route, sample }) => {
    const world = quietWorld();
    // A second browser, so that there is one to sign out.
    await world.login('own');
    const who = route.isApi ? { key: world.key([...companyScopes, 'self']) } : { login: await world.login('own') };
    const { ctx, clock } = world.box;
    const watch = watchChanges(ctx.db);

    const first = await requestOf(world, who, route, sample);
    const allowRecords = refuseRecords(ctx.db);
    watch.changes();
    const refused = await received(await first());
    const left = changesOutside(watch.changes()).filter((change) => !leftBehind[route.name]?.test(change));
    allowRecords();
    expect(left).toEqual([]);

    // A code of a second factor counts once: the next minute has another.
    clock.advance(minute);
    const second = await requestOf(world, who, route, sample);
    watch.changes();
    // Whether it is carried out at all is held by the walk over the guards, with the same samples.
    const { text } = await received(await second());
    const changes = watch.changes();
    const changed = changesOutside(changes);
    for (const key of wordlessIn(ctx)) wordless.add(key);
    if (isRecorded(changes)) expect(refused.text !== null && refused.status < 500, 'refused without a record').toBe(false);
    if (!isRecorded(changes) || route.method === 'GET') expect(changed).toEqual([]);
    if (!holdsContent(text ?? '')) return;
    contentOf.add(route.name);
    expect(changes).toContain('audit: added');
  });

  it('and every code and every field that these wrote has words', () => {
    expect([...wordless]).toEqual([]);
  });

  it('and these are found to tell what a session contained', () => {
    expect([...contentOf]).toEqual(
      expect.arrayContaining([
        'GET /sessions',
        'GET /sessions/:id',
        'GET /sessions/:id/panel',
        'GET /api/v1/sessions/:id',
        'GET /api/v1/sessions/:id/summary',
      ]),
    );
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
