import { describe, expect, it } from 'vitest';
import { type AuditFilter, knownActions, searchRecords } from '../../src/db/queries/audit-list.ts';
import { transact } from '../../src/db/transact.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { audit, named } from '../../src/server/domain/audit/append.ts';
import { eraseName } from '../../src/server/domain/audit/erase.ts';
import { listAudit } from '../../src/server/domain/audit/list.ts';
import { type Actor, actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { addRecords } from '../helpers/audit-chain.ts';
import { testContext } from '../helpers/context.ts';

const ana: Actor = { kind: 'account', id: '00000000-0000-7000-8000-00000000000a', grants: {} };
const feed: Actor = { kind: 'key', id: '00000000-0000-7000-8000-00000000000b', accountId: null, grants: {} };

/** One record each minute from 09:00 on: by Ana on a page, by a key, by the system, and so on. */
function log(count: number) {
  const { ctx, clock } = testContext();
  const actors = [actingAs(ctx, ana, 'page'), actingAs(ctx, feed, 'api'), ctx];
  const nouns = ['session', 'account'];
  for (let n = 1; n <= count; n++) {
    const acting = actors[n % 3] ?? ctx;
    transact(ctx.db, () =>
      audit(acting, { action: n % 4 === 0 ? 'read' : 'changed', noun: nouns[n % 2] ?? '', id: `r${n % 5}`, details: { n } }),
    );
    clock.advance(60_000);
  }
  return { ctx, clock };
}

const seqs = (ctx: Ctx, filter: AuditFilter, depth?: number) => searchRecords(ctx.db, filter, null, 100, depth).rows.map(({ seq }) => seq);

describe('refused', () => {
  const { ctx } = testContext();
  it.each([
    [{ from: '2026-03-02T10:00:00Z', to: '2026-03-02T09:00:00Z' }, 'to'],
    [{ actor: 'nobody@example.com' }, 'actor'],
  ])('%j', (filter, field) => {
    expect(() => listAudit(ctx, filter, { limit: 10 })).toThrow(`"field":"${field}"`);
  });

  it('a place that is none', () => {
    expect(() => listAudit(ctx, {}, { limit: 10, cursor: 'WyJhIl0' })).toThrow('cursor');
  });
});

describe('records', () => {
  it.each<[AuditFilter, number[]]>([
    [{}, [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
    [{ actor: `account:${ana.id}` }, [12, 9, 6, 3]],
    [{ noun: 'account' }, [11, 9, 7, 5, 3, 1]],
    [{ noun: 'session', action: 'read' }, [12, 8, 4]],
    [{ action: 'read' }, [12, 8, 4]],
    [{ source: 'api' }, [10, 7, 4, 1]],
    [{ recordId: 'r0' }, [10, 5]],
    [{ recordId: 'r0', noun: 'account' }, [5]],
    [{ actor: `account:${ana.id}`, noun: 'session', action: 'changed' }, [6]],
    [{ from: Date.parse('2026-03-02T09:03:00Z'), to: Date.parse('2026-03-02T09:05:00Z') }, [6, 5, 4]],
    [{ from: Date.parse('2026-03-02T09:10:00Z') }, [12, 11]],
    [{ to: Date.parse('2026-03-02T09:01:00Z'), source: 'page' }, []],
    [{ to: Date.parse('2026-03-02T08:59:59Z') }, []],
    [{ from: Date.parse('2026-03-03T00:00:00Z') }, []],
    [{ noun: 'session', source: 'page', from: Date.parse('2026-03-02T09:06:00Z') }, [12]],
  ])('by %j', (filter, wanted) => {
    const { ctx } = log(12);
    expect(seqs(ctx, filter)).toEqual(wanted);
    expect(seqs(ctx, filter, 1000)).toEqual(wanted);
  });

  it('of a time are found where the clock was turned back meanwhile', () => {
    const { ctx, clock } = log(6);
    clock.advance(-4 * 60_000);
    addRecords(ctx, 1);
    const filter = { from: Date.parse('2026-03-02T09:02:00Z'), to: Date.parse('2026-03-02T09:02:59Z') };
    expect(seqs(ctx, filter)).toEqual([7, 3]);
  });

  it('that are rare are searched piece by piece; pages join without a gap or a repeat', () => {
    const { ctx } = log(60);
    const found: number[] = [];
    let before: number | null = null;
    let pieces = 0;
    do {
      const { rows, stoppedAt } = searchRecords(ctx.db, { source: 'api', recordId: 'r0', noun: 'account' }, before, 100, 4);
      found.push(...rows.map(({ seq }) => seq));
      before = stoppedAt;
      pieces += 1;
    } while (before !== null);
    expect(pieces).toBeGreaterThan(2);
    expect(found).toEqual([55, 25]);
  });

  it('come in pages, newest first', () => {
    const { ctx } = log(25);
    const found: number[] = [];
    let cursor: string | null = null;
    do {
      const page = listAudit(ctx, { noun: 'session' }, { limit: 5, cursor: cursor ?? undefined });
      expect(page.records.length).toBeLessThanOrEqual(5);
      found.push(...page.records.map(({ seq }) => seq));
      cursor = page.next;
    } while (cursor !== null);
    expect(found).toEqual([24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2]);
  });

  it('tell who it was, also in a key, and what digests stand for until they are erased', async () => {
    const { ctx } = testContext();
    const rui = await createAccount(ctx, {
      email: 'rui@example.com',
      name: 'Rui Costa',
      role: 'supporter',
      password: 'correct horse battery',
    });
    const by = actingAs(ctx, { kind: 'account', id: rui.id, grants: {} }, 'page');
    transact(ctx.db, () => audit(by, { action: 'did', noun: 'thing', id: 't', details: { deep: [{ name: named(ctx, 'Secret Ltd') }] } }));
    const [record] = listAudit(ctx, { actor: 'rui@example.com' }, { limit: 5 }).records;
    expect(Object.values(record?.names ?? {}).sort()).toEqual(['Rui Costa', 'Secret Ltd']);
    eraseName(ctx, 'Secret Ltd');
    const [after] = listAudit(ctx, { actor: rui.id }, { limit: 5 }).records;
    expect(after?.names).toEqual({ [rui.id]: 'Rui Costa' });
  });

  it('that were edited into nonsense are still shown', () => {
    const { ctx } = log(2);
    ctx.db.sqlite.exec("DROP TRIGGER audit_never_updated; UPDATE audit SET at = 9e18, details = 'no json' WHERE seq = 2");
    expect(listAudit(ctx, {}, { limit: 5 }).records[0]).toMatchObject({ seq: 2, at: '9000000000000000000', details: 'no json' });
  });
});

it('every noun of the log is known, with its actions', () => {
  const { ctx } = log(12);
  addRecords(ctx, 1);
  expect(knownActions(ctx.db)).toEqual([
    { noun: 'account', action: 'changed' },
    { noun: 'session', action: 'changed' },
    { noun: 'session', action: 'read' },
    { noun: 'thing', action: 'did' },
  ]);
});

describe('no search reads the whole log or sorts it', () => {
  const { ctx } = log(50);
  const asked: string[] = [];
  const { sqlite } = ctx.db;
  const prepare = sqlite.prepare.bind(sqlite);
  // What drizzle sends, seen on its way.
  sqlite.prepare = ((source: string) => {
    asked.push(source);
    return prepare(source);
  }) as typeof sqlite.prepare;

  it.each<AuditFilter>([
    {},
    { actor: 'system' },
    { noun: 'session' },
    { noun: 'session', action: 'read' },
    { actor: 'system', noun: 'session' },
    { recordId: 'r1' },
    { source: 'cli' },
    { from: 1, to: 2 },
    { actor: 'system', from: 1, to: 2e12, source: 'api' },
  ])('%j', (filter) => {
    asked.length = 0;
    searchRecords(ctx.db, filter, 40, 10);
    expect(asked.length).toBeGreaterThan(0);
    for (const source of asked) {
      const plan = prepare(`EXPLAIN QUERY PLAN ${source}`).all(
        ...Array(20)
          .fill(1)
          .slice(0, (source.match(/\?/g) ?? []).length),
      ) as { detail: string }[];
      const steps = plan.map(({ detail }) => detail).join('\n');
      expect(steps, source).not.toMatch(/TEMP B-TREE/);
      // A subquery is walked as far as it was limited; the log itself is entered at a number or through an index.
      expect(steps, source).not.toMatch(/SCAN audit(?! USING COVERING INDEX)\b/);
    }
  });
});
