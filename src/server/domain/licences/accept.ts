import { highestSerial, insertLicenceFile, licenceFileById, readBox } from '../../../db/queries/licences.ts';
import { day } from '../../kit/clock.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { packSpan } from './calendar.ts';
import { backTolerance, type ClockReading, keepClock, setMark } from './clock.ts';
import { refuse } from './jws.ts';
import { keptFiles } from './kept.ts';
import type { ClockReset, Pack, VendorFile } from './model.ts';
import { normalText, readFile } from './read-file.ts';
import { trustedKeys } from './vendor-keys.ts';

/** A mark that was wrong may have gone on for this long until the reset arrived. */
const resetAge = 31 * day;

export interface Accepted {
  /** `unchanged`: these very bytes are here already (SPEC D7). */
  readonly state: 'accepted' | 'unchanged';
  readonly file: VendorFile;
}

/**
 * Takes a file of the vendor in: keeps its text, and moves the mark if it is a reset. What it grants is for `credits/` to
 * book in the same transaction, which is the caller's. Fails with `licence.refused` and the first reason there is.
 */
export function acceptFile(ctx: Ctx, input: string): Accepted {
  const text = normalText(input);
  const box = readBox(ctx.db);
  const file = readFile(text, { keys: trustedKeys(ctx), companyId: box.companyId });
  const { id } = file.content;
  const known = licenceFileById(ctx.db, id);
  if (known) return known.file === text ? { state: 'unchanged', file } : refuse('used-id');
  if (file.signedBy === 'retired') refuse('retired-key');
  const reading = keepClock(ctx);
  refuseUntimely(ctx, file, reading);
  if (file.type !== 'clock-reset') refuseChangedPacks(ctx, file.content.packs);
  const serial = file.type === 'licence' ? file.content.serial : null;
  insertLicenceFile(ctx.db, { id, type: file.type, serial, sha256: sha256(text), file: text, at: reading.clock });
  audit(ctx, { action: 'imported', noun: file.type, id, details: { sha256: sha256(text), serial, demo: file.signedBy === 'demo' } });
  if (file.type === 'clock-reset') applyReset(ctx, file.content, reading);
  return { state: 'accepted', file };
}

function refuseUntimely(ctx: Ctx, { type, content }: VendorFile, { latest, latestDay, mark }: ClockReading): void {
  if (type === 'licence' && content.serial <= highestSerial(ctx.db)) refuse('older-serial');
  if (type === 'licence' && content.renewal <= latestDay) refuse('expired');
  if (type === 'voucher' && content.packs.every((pack) => packSpan(pack.bought).endsOn <= latestDay)) refuse('expired');
  if (Date.parse(content.issued) > latest + backTolerance) refuse('future-dated');
  if (type === 'clock-reset' && !fits(content, mark)) refuse('other-mark');
}

/** A reset that was kept back must not turn a mark back that is right by now. */
function fits({ from }: ClockReset, mark: number | null): boolean {
  const asked = Date.parse(from);
  return mark !== null && mark >= asked && mark <= asked + resetAge;
}

/** A pack is what it was when it first came; otherwise its credits and the file would not agree. */
function refuseChangedPacks(ctx: Ctx, packs: readonly Pack[]): void {
  const known = new Map(
    keptFiles(ctx).flatMap((file) => (file.type === 'clock-reset' ? [] : file.content.packs.map((pack) => [pack.id, pack]))),
  );
  for (const pack of packs) {
    const before = known.get(pack.id);
    if (before && (before.credits !== pack.credits || before.bought !== pack.bought)) refuse('used-pack');
    known.set(pack.id, pack);
  }
}

function applyReset(ctx: Ctx, { id, from, to }: ClockReset, { mark }: ClockReading): void {
  audit(ctx, {
    action: 'reset',
    noun: 'clock',
    id: 'box',
    details: { file: id, asked: Date.parse(from), mark: mark ?? 0, to: Date.parse(to) },
  });
  setMark(ctx, Date.parse(to));
}
