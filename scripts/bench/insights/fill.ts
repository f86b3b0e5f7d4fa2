import { setTimeout as pause } from 'node:timers/promises';
import { insertAccount } from '../../../src/db/queries/accounts.ts';
import { insertDeviceGroup } from '../../../src/db/queries/device-groups.ts';
import { insertEvents } from '../../../src/db/queries/events.ts';
import { addMember, insertGroup } from '../../../src/db/queries/groups.ts';
import { insertDevice } from '../../../src/db/queries/registry.ts';
import { sessions } from '../../../src/db/schema/sessions.ts';
import { summaries } from '../../../src/db/schema/summaries.ts';
import { transact } from '../../../src/db/transact.ts';
import { toRow } from '../../../src/server/domain/sessions/record.ts';
import type { Ctx } from '../../../src/server/kit/ctx.ts';
import { contentOf } from './content.ts';
import { createDice, type Dice } from './dice.ts';
import { insertRow } from './insert-row.ts';

export const supporters = 200;
export const supporterGroups = 20;
const deviceCount = 20_000;
const deviceGroupCount = 40;
/** Sessions lie within so many days. */
export const span = 3 * 365;
const batch = 2_000;

/**
 * A company of 200 supporters and 20,000 devices, and sessions, the oldest first, each with a summary: the first `count` of
 * `total` in the last three years.
 */
export async function fill(ctx: Ctx, count: number, total: number, told: (done: number) => void): Promise<void> {
  const dice = createDice(count);
  // Made again if it gets lost.
  ctx.db.sqlite.pragma('synchronous = OFF');
  transact(ctx.db, () => fillCompany(ctx, dice, devicesOf(total)));
  for (let from = 0; from < count; from += batch) {
    transact(ctx.db, () => {
      for (let index = from; index < Math.min(from + batch, count); index += 1) addSession(ctx, dice, index, total);
    });
    if (from % 20_000 === 0) told(from);
    await pause(0);
  }
  ctx.db.sqlite.pragma('synchronous = FULL');
}

function fillCompany(ctx: Ctx, dice: Dice, devices: number): void {
  const createdAt = 0;
  for (let index = 0; index < supporterGroups; index += 1) insertGroup(ctx.db, { id: `g${index}`, name: `Team ${index}`, createdAt });
  for (let index = 0; index < supporters; index += 1) {
    const id = `a${index}`;
    const facts = { id, email: `${id}@example.com`, name: `Person ${index}`, language: 'en', timeZone: 'Europe/Berlin', role: 'supporter' };
    insertAccount(ctx.db, { ...facts, passwordHash: null, createdAt, logsSessions: true, lastLoginAt: null, disabledAt: null });
    addMember(ctx.db, `g${index % supporterGroups}`, id);
  }
  for (let index = 0; index < deviceGroupCount; index += 1)
    insertDeviceGroup(ctx.db, { id: `d${index}`, name: `Site ${index}`, createdAt });
  for (let index = 0; index < devices; index += 1) {
    const decides = { platform: 'windows', isManaged: true, hasFullClient: true, access: 'allowed', optedOut: false } as const;
    const links = { ref: null, os: null, signedInAccountId: null, policyId: null, pageHash: null };
    insertDevice(ctx.db, {
      ...decides,
      ...links,
      id: `pc${index}`,
      name: `PC-${index}`,
      groupId: `d${dice.below(deviceGroupCount)}`,
      createdAt,
    });
  }
}

function devicesOf(total: number): number {
  return Math.min(deviceCount, Math.max(total / 10, 10));
}

function addSession(ctx: Ctx, dice: Dice, index: number, total: number): void {
  const end = ctx.now().getTime();
  const startedAt = Math.floor(end - span * 86_400_000 * (1 - index / total) - dice.next() * 3_600_000);
  const at = new Date(startedAt).toISOString();
  const id = ctx.id();
  const who = dice.below(supporters);
  const platform = dice.next() < 0.85 ? 'windows' : 'macos';
  const told = {
    id: `s${index}`,
    platform,
    direction: 'outgoing',
    supporter: { name: `Person ${who}` },
    device: { name: `PC-${index}` },
    start: at,
    events: [],
  } as const;
  const row = toRow({ ...told, events: [] }, { id, source: 'bench', receivedAt: startedAt, openedBy: 'system' });
  const endedAt = startedAt + 60_000 * (2 + dice.below(60));
  const links = { supporterAccountId: `a${who}`, deviceId: `pc${Math.floor(dice.next() * devicesOf(total))}` };
  insertRow(ctx.db, sessions, { ...row, ...links, endedAt, status: 'ended', endedBy: 'sender', eventCount: 2, isSummarized: true });
  const events = [0, 1].map((position) => ({
    sessionId: id,
    position,
    at: startedAt,
    kind: 'note',
    data: JSON.stringify({ at, kind: 'note', text: `line ${position}` }),
  }));
  if (index % 100 === 0) insertEvents(ctx.db, events);
  const content = contentOf(dice, at);
  insertRow(ctx.db, summaries, {
    id: ctx.id(),
    sessionId: id,
    version: 1,
    jobId: null,
    language: content.language,
    origin: content.origin,
    title: content.title.text,
    outcome: content.outcome,
    content,
    createdAt: endedAt,
    ...{ change: 'written', basedOn: null, createdBy: null, isCurrent: true },
    reviewedAt: dice.next() < 0.4 ? endedAt : null,
    reviewedBy: null,
  });
}
