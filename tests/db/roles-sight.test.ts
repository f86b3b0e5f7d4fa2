import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertAccount } from '../../src/db/queries/accounts.ts';
import { addMember, insertGroup } from '../../src/db/queries/groups.ts';
import { listQueue } from '../../src/server/domain/queue/list.ts';
import { type Grants, reaches } from '../../src/server/domain/roles/permissions.ts';
import { eventsOf, findSession, ownOrSeenRow, sees } from '../../src/server/domain/sessions/find.ts';
import { countSeenSessions, listSessions } from '../../src/server/domain/sessions/list.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { listWithSummaries } from '../../src/server/domain/summaries/list.ts';
import { readSession } from '../../src/server/domain/summaries/read.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { type TestContext, testContext } from '../helpers/context.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

const people = ['ana', 'ben', 'cem', 'dia', 'eva'];
const groups = ['north', 'south', 'night'];

interface Company {
  /** Who is in which group. */
  readonly members: readonly (readonly [person: string, group: string])[];
  /** Whose session each one is; null: of somebody without an account here. */
  readonly supporters: readonly (string | null)[];
}

const company = fc.record<Company>({
  members: fc.uniqueArray(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...groups)), { selector: String, maxLength: 9 }),
  supporters: fc.array(fc.option(fc.constantFrom(...people)), { minLength: 1, maxLength: 8 }),
});

const asker = fc.record({
  person: fc.constantFrom(...people),
  reach: fc.constantFrom(...reaches),
  as: fc.constantFrom('account', 'key of the account', 'key of the company'),
});

/** The company in a database; answers the sessions' ids by position. */
function build({ ctx }: TestContext, { members, supporters }: Company): string[] {
  for (const id of people) {
    const facts = { id, email: `${id}@example.com`, name: id, language: 'en', timeZone: 'UTC', role: 'supporter', passwordHash: null };
    insertAccount(ctx.db, { ...facts, createdAt: 0, logsSessions: true, lastLoginAt: null, disabledAt: null });
  }
  for (const id of groups) insertGroup(ctx.db, { id, name: id, createdAt: 0 });
  for (const [person, group] of members) addMember(ctx.db, group, person);
  return supporters.map((person, index) => {
    const supporter = person ? { name: person, email: `${person}@example.com` } : { name: 'Somebody', email: 'else@example.org' };
    const start = new Date(Date.parse('2026-03-02T08:00:00Z') + (index % 3) * 60_000).toISOString();
    const events = sampleEvents(6).map((event) => ({ ...event, at: start }));
    return openSession(ctx, sampleSession({ id: `s${index}`, supporter, start, end: start, events })).session.id;
  });
}

function actingFor(ctx: Ctx, { person, reach, as }: { person: string; reach: (typeof reaches)[number]; as: string }): Ctx {
  const grants: Grants = { 'summaries.view': reach };
  if (as === 'account') return actingAs(ctx, { kind: 'account', id: person, grants }, 'page');
  return actingAs(ctx, { kind: 'key', id: 'k1', accountId: as === 'key of the company' ? null : person, grants }, 'api');
}

/** H1 in plain words: one's own; those of everybody who shares a group with one; all. */
function mayBeSeen({ members }: Company, person: string, reach: (typeof reaches)[number], supporter: string | null): boolean {
  if (reach === 'all') return true;
  if (supporter === null) return false;
  if (supporter === person) return true;
  const mine = members.filter(([one]) => one === person).map(([, group]) => group);
  return reach === 'groups' && members.some(([one, group]) => one === supporter && mine.includes(group));
}

test('H1: list, count, find, read and queue agree on what one sees, for any groups and memberships', () => {
  fc.assert(
    fc.property(company, asker, fc.integer({ min: 1, max: 4 }), (made, who, limit) => {
      const box = testContext({ activated: true });
      const ids = build(box, made);
      // A key of the company has no account to be measured by: its reach is all.
      const ask = who.as === 'key of the company' ? { ...who, reach: 'all' as const } : who;
      const ctx = actingFor(box.ctx, ask);
      const seen = ids.filter((_, index) => mayBeSeen(made, ask.person, ask.reach, made.supporters[index] ?? null));

      expect(
        pages(
          (cursor) => listSessions(ctx, { limit, cursor }),
          ({ id }) => id,
        ),
      ).toEqual(seen.toSorted());
      expect(
        pages(
          (cursor) => listWithSummaries(ctx, { limit, cursor }),
          ({ session }) => session.id,
        ),
      ).toEqual(seen.toSorted());
      expect(countSeenSessions(ctx)).toBe(seen.length);
      expect(
        pages(
          (cursor) => listQueue(box.ctx, { limit, cursor }),
          ({ sessionId }) => sessionId,
        ),
      ).toEqual(ids.toSorted());
      expect(
        pages(
          (cursor) => listQueue(ctx, { limit, cursor }),
          ({ sessionId }) => sessionId,
        ),
      ).toEqual(seen.toSorted());
      for (const id of ids) {
        const opens = seen.includes(id);
        expect(sees(ctx, id)).toBe(opens);
        for (const look of [findSession, eventsOf, ownOrSeenRow, (c: Ctx, one: string) => readSession(c, one, { events: true })]) {
          if (opens) expect(look(ctx, id)).toBeTruthy();
          else expect(() => look(ctx, id)).toThrow('record.missing');
        }
      }
      box.ctx.db.close();
    }),
    { numRuns: 60 },
  );
});

test('H2: who may view nothing finds nothing, and a key of the company with a narrow reach sees none at all', () => {
  const box = testContext();
  const [id = ''] = build(box, { members: [], supporters: ['ana'] });
  const blind = actingAs(box.ctx, { kind: 'account', id: 'ana', grants: { 'reports.view': 'all' } }, 'page');
  const narrow = actingFor(box.ctx, { person: 'ana', reach: 'own', as: 'key of the company' });
  for (const ctx of [blind, narrow, actingAs(box.ctx, { kind: 'nobody' }, 'page')]) {
    for (const look of [
      () => findSession(ctx, id),
      () => listSessions(ctx, { limit: 5 }),
      () => countSeenSessions(ctx),
      () => listQueue(ctx, { limit: 5 }),
    ]) {
      expect(look).toThrow('auth.forbidden');
    }
  }
});

/** Every page of a list, in one; sorted, since the order is each list's own affair. */
function pages<Item>(
  read: (cursor: string | undefined) => { readonly items: readonly Item[]; readonly next: string | null },
  idOf: (item: Item) => string,
): string[] {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = read(cursor);
    ids.push(...items.map(idOf));
    if (next === null) return ids.toSorted();
    cursor = next;
  }
}
