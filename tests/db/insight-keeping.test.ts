import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkSessions, sessionById } from '../../src/db/queries/sessions.ts';
import { transact } from '../../src/db/transact.ts';
import { eraseCaptured } from '../../src/server/domain/consent/withdraw.ts';
import { keepLateInsights, rebuildInsights } from '../../src/server/domain/insights/keep-late.ts';
import { markOpenPoint, openPoints } from '../../src/server/domain/insights/open-points.ts';
import { verifyInsights } from '../../src/server/domain/insights/verify.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { registerDevice } from '../helpers/context.ts';
import { insightBox, people, statement, summarized, write } from '../helpers/insights.ts';

const words = fc.constantFrom('Kyocera', 'Outlook', 'toner', '打印机', 'réseau', 'VPN');
const content = fc.record({
  text: words,
  issueTypes: fc.uniqueArray(fc.constantFrom('printing', 'network-vpn', 'hardware'), { minLength: 1, maxLength: 2 }),
  applications: fc.array(fc.constantFrom('Word', 'Excel', 'Outlook'), { maxLength: 3 }),
  outcome: fc.constantFrom('solved', 'unclear'),
  open: fc.array(fc.constantFrom('Call back', 'Order toner').map(statement), { maxLength: 3 }),
});

const step = fc.oneof(
  fc.record({
    do: fc.constant('save'),
    by: fc.constantFrom(...people, null),
    content,
    device: fc.constantFrom('PC-17', 'TILL-1'),
  }),
  fc.record({ do: fc.constant('write'), which: fc.nat(), content }),
  fc.record({ do: fc.constantFrom('review', 'withdraw', 'delete session', 'mark', 'unmark'), which: fc.nat() }),
  fc.record({ do: fc.constantFrom('link', 'delete device', 'roll back', 'rebuild') }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(ctx: Ctx, made: string[], one: Step): Promise<void> {
  const { sqlite } = ctx.db;
  const pick = 'which' in one ? made[one.which % Math.max(made.length, 1)] : undefined;
  switch (one.do) {
    case 'save':
      // Once it is gone, the remote person would be asked.
      if (!sqlite.prepare("select 1 from devices where name = 'TILL-1'").get()) registerDevice(ctx, 'TILL-1');
      if ('by' in one) made.push(summarized(ctx, { by: one.by, device: one.device, summary: one.content }));
      return;
    case 'write':
      if ('content' in one && pick && sessionById(ctx.db, pick)?.capture === 'captured') write(ctx, pick, one.content);
      return;
    case 'review':
      return transact(ctx.db, () => void sqlite.prepare('update summaries set reviewed_at = 1 where session_id = ?').run(pick));
    case 'withdraw': {
      const session = sessionById(ctx.db, pick ?? '');
      if (session) transact(ctx.db, () => eraseCaptured(ctx, session, {}));
      return;
    }
    case 'delete session':
      return transact(ctx.db, () => void sqlite.prepare('delete from sessions where id = ?').run(pick));
    case 'mark':
    case 'unmark': {
      const point = openPoints(ctx, { limit: 9, state: 'all' }).items[0];
      if (point) markOpenPoint(ctx, { id: point.id, done: one.do === 'mark' });
      return;
    }
    case 'link':
      return transact(ctx.db, () => linkSessions(ctx.db, 'else@example.org', 'ben'));
    case 'delete device':
      return transact(ctx.db, () => void sqlite.exec("delete from devices where name = 'TILL-1'"));
    case 'roll back':
      expect(() =>
        transact(ctx.db, () => {
          sqlite.exec("update summaries set content = json_set(content, '$.outcome', 'partly')");
          for (const note of ctx.db.beforeCommit) note();
          openPoints(ctx, { limit: 1 });
          throw new Error('rolled back');
        }),
      ).toThrow('rolled back');
      return;
    case 'rebuild':
      rebuildInsights(ctx);
      return keepLateInsights(ctx);
  }
}

test('F1: whatever is saved, edited, marked, withdrawn, deleted or rolled back, what is kept is what would be made anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { ctx } = insightBox();
      const made: string[] = [];
      for (const one of steps) {
        await take(ctx, made, one);
        expect(await verifyInsights(ctx)).toMatchObject({ wrong: [] });
      }
      ctx.db.close();
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['a count', 'update insight_blocks set data = (select zeroblob(length(data)) from insight_blocks)'],
  ['a value', "update insight_values set value = 'Wort' where value = 'Word'"],
  ['its uses', 'update insight_values set uses = uses + 1'],
  ['a word of the index', "update insight_texts set title = 'Other'"],
  ['an insight without a session', "insert into insights (session_id, summary_id) values ('gone', 'gone')"],
  ['an open point', 'delete from open_points'],
  ['a text of no insight', "insert into insight_texts (rowid, title) values (99, 'Left')"],
  ['an insight', 'delete from insights; delete from insight_blocks; delete from insight_values; delete from insight_texts'],
])('F1: the check finds %s that differs, and making all anew mends it', async (_, change) => {
  const { ctx } = insightBox();
  summarized(ctx, { summary: { applications: ['Word'], open: [statement('Call back')] } });
  expect(await verifyInsights(ctx)).toEqual({ insights: 1, wrong: [] });
  ctx.db.sqlite.exec(change);
  ctx.db.sqlite.exec('update insight_blocks set stamp = stamp + 1');
  expect((await verifyInsights(ctx)).wrong).not.toEqual([]);
  rebuildInsights(ctx);
  await keepLateInsights(ctx);
  expect((await verifyInsights(ctx)).wrong).toEqual([]);
});

test('the triggers that tell what is due are there: a table made anew loses its own', () => {
  const { ctx } = insightBox();
  const triggers = ctx.db.sqlite.prepare(
    "select name from sqlite_schema where type = 'trigger' and name like 'insight_due%' order by name",
  );
  expect(triggers.pluck().all()).toEqual([
    'insight_due_point_marked',
    'insight_due_session_changed',
    'insight_due_session_deleted',
    'insight_due_summary_added',
    'insight_due_summary_changed',
    'insight_due_summary_deleted',
    'insight_due_translation_added',
    'insight_due_translation_changed',
    'insight_due_translation_deleted',
  ]);
});
