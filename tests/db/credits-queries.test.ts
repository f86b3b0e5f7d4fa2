import { expect, test } from 'vitest';
import { addGrant, closeCharge, grantedFor, liveGrants, reserve } from '../../src/db/queries/credits.ts';
import { type Box, licensedBox } from '../helpers/vendor.ts';

/** What the statements refuse by themselves, whoever calls them: the verbs above them ask first, and another process may be between. */

const times = { day: '2026-03-02', latestDay: '2026-03-02', at: 1 };
const grant = (kind: 'free' | 'pack', period: string, upTo: number, endsOn = '2026-04-01') =>
  ({ kind, period, upTo, startsOn: '2026-03-01', endsOn, fileId: 'L-1', day: '2026-03-02', at: 1 }) as const;

/** A licence that grants nothing by itself. */
function box(): Box {
  const made = licensedBox();
  made.license({ tier: 'none' });
  return made;
}

test('D9: a period is brought up to an amount once, and by what it lacks', () => {
  const { db } = box().ctx;
  expect(addGrant(db, grant('free', '2026-03', 5))).toMatchObject({ seq: 1, credits: 5, afterCharge: 0 });
  expect(addGrant(db, grant('free', '2026-03', 5))).toBeUndefined();
  expect(addGrant(db, grant('free', '2026-03', 15))).toMatchObject({ seq: 2, credits: 10 });
  for (const upTo of [15, 12, 1]) expect(addGrant(db, grant('free', '2026-03', upTo))).toBeUndefined();
  expect(addGrant(db, grant('pack', '2026-03', 5))).toMatchObject({ seq: 3, credits: 5 });
  expect([grantedFor(db, 'free', '2026-03'), grantedFor(db, 'pack', '2026-03'), grantedFor(db, 'free', '2026-04')]).toEqual([15, 5, 0]);
});

test('D5: a session is reserved once at a time, and as often as it was released', () => {
  const { db } = box().ctx;
  addGrant(db, grant('pack', 'p', 2));
  for (const attempt of [1, 2, 3]) {
    expect(reserve(db, { sessionId: 's', ...times })).toMatchObject({ attempt, step: 'reserved', remaining: 1, place: 2 * attempt - 1 });
    expect(reserve(db, { sessionId: 's', ...times })).toBeUndefined();
    if (attempt === 3) continue;
    expect(closeCharge(db, { sessionId: 's', step: 'released', ...times })).toMatchObject({ attempt, remaining: 2, place: 2 * attempt });
    expect(closeCharge(db, { sessionId: 's', step: 'released', ...times })).toBeUndefined();
  }
  expect(closeCharge(db, { sessionId: 's', step: 'settled', ...times })).toMatchObject({ attempt: 3, remaining: 1 });
  expect(reserve(db, { sessionId: 's', ...times })).toBeUndefined();
  expect(closeCharge(db, { sessionId: 'nobody', step: 'settled', ...times })).toBeUndefined();
});

test('D5: nothing is reserved of what is spent, has not begun, or is over', () => {
  const { db } = box().ctx;
  expect(reserve(db, { sessionId: 's', ...times })).toBeUndefined();
  addGrant(db, grant('pack', 'p', 1, '2026-03-03'));
  expect(reserve(db, { sessionId: 's', ...times, day: '2026-02-28', latestDay: '2026-02-28' })).toBeUndefined();
  expect(reserve(db, { sessionId: 's', ...times, latestDay: '2026-03-03' })).toBeUndefined();
  expect(reserve(db, { sessionId: 's', ...times })).toMatchObject({ grantSeq: 1, remaining: 0 });
  expect(reserve(db, { sessionId: 't', ...times })).toBeUndefined();
  expect(liveGrants(db, '2026-03-02')).toMatchObject([{ seq: 1, credits: 1, remaining: 0 }]);
  expect(liveGrants(db, '2026-03-03')).toEqual([]);
});
