import { expect, test } from 'vitest';
import { receiptsOfSession } from '../../src/db/queries/receipts.ts';
import { sessionById } from '../../src/db/queries/sessions.ts';
import { auditHead, verifyAudit } from '../../src/server/domain/audit/verify.ts';
import { listQueue } from '../../src/server/domain/queue/list.ts';
import { completeDrafts } from '../../src/server/domain/sessions/complete.ts';
import { findSession } from '../../src/server/domain/sessions/find.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { countSeenSessions } from '../../src/server/domain/sessions/list.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { testContext } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession } from '../helpers/samples.ts';

test('one bad session of a file, and nothing of the file is taken', () => {
  const { ctx } = testContext({ activated: true });
  const before = auditHead(ctx).seq;
  const good = sampleSession({ events: sampleEvents(2) });
  const bad = sampleSession({ id: 's2', end: '2026-03-02T07:00:00Z' });
  expect(() => importSessions(ctx, [good, bad], attestation)).toThrow('input.invalid');
  expect(countSeenSessions(ctx)).toBe(0);
  expect(listQueue(ctx, { limit: 50 }).items).toEqual([]);
  expect(auditHead(ctx).seq).toBe(before);
});

test('facts that nobody told are named', () => {
  const draft = { id: 'x', start: '2026-03-02T08:00:00Z', events: [] };
  expect(() => completeDrafts('a.cast', [draft], { platform: 'linux' })).toThrow('direction, supporter, device');
  const facts = { platform: 'linux', direction: 'incoming', supporter: { name: 'A' }, device: { name: 'D' } } as const;
  expect(completeDrafts('a.cast', [{ ...draft, platform: 'macos' }], facts)).toEqual([{ ...facts, ...draft, platform: 'macos' }]);
});

test('the same file twice changes nothing; a longer one adds what is new', () => {
  const { ctx } = testContext({ activated: true });
  const file = [sampleSession({ events: sampleEvents(2) }), sampleSession({ id: 's2', events: sampleEvents(1) })];
  const first = importSessions(ctx, file, attestation);
  expect(first.map((one) => one.state)).toEqual(['added', 'added']);
  const before = ctx.db.sqlite.serialize();
  expect(importSessions(ctx, file, attestation)).toEqual(first.map((one) => ({ ...one, state: 'unchanged', receipt: null })));
  expect(ctx.db.sqlite.serialize().equals(before)).toBe(true);
  const more = importSessions(ctx, [...file, sampleSession({ id: 's3' })], attestation);
  expect(more.map((one) => one.state)).toEqual(['unchanged', 'unchanged', 'added']);
});

test('ends at the last event where the file tells no end, is queued, and keeps who attested what', async () => {
  const { ctx } = testContext({ activated: true });
  const [one] = importSessions(ctx, [sampleSession({ events: sampleEvents(90) })], attestation);
  expect(findSession(ctx, one?.id ?? '')).toMatchObject({ status: 'ended', end: '2026-03-02T08:01:29.000Z', eventCount: 90 });
  expect(listQueue(ctx, { limit: 50 }).items).toMatchObject([{ sessionId: one?.id, status: 'queued', position: 1 }]);
  expect(receiptsOfSession(ctx.db, one?.id ?? '')).toMatchObject([attestation]);
  expect((await verifyAudit(ctx)).broken).toBeNull();
});

test('E9: fields that have no name are redacted, also of a recording that is taken the second time', () => {
  const { ctx } = testContext({ activated: true });
  const remark = 'the password is Kaninchen!2024';
  const kept = (id: string) => JSON.stringify(sessionById(ctx.db, id)?.extra);
  const bring = (id: string) => importSessions(ctx, [sampleSession({ id, remark, events: sampleEvents(3) })], attestation)[0];
  const first = bring('at once')?.id ?? '';
  changeSettings(ctx, { incomingSummaries: 'off' });
  expect(bring('later')?.capture).toBe('refused');
  changeSettings(ctx, { incomingSummaries: 'all' });
  const later = bring('later');
  expect(later?.capture).toBe('captured');
  for (const id of [first, later?.id ?? '']) {
    expect(kept(id)).toContain('the password is [');
    expect(kept(id)).not.toContain('Kaninchen');
  }
});
