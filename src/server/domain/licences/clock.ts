import { changeBox, readBox } from '../../../db/queries/licences.ts';
import { transact } from '../../../db/transact.ts';
import { hour, minute } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { companySettings } from '../settings/settings.ts';
import { type Day, dayOf, laterDay } from './calendar.ts';

/** SPEC D8: a clock further back than this is told to the administrator. */
export const backTolerance = 5 * minute;

/** SPEC D8: a clock further ahead than this has to be confirmed by an administrator. */
export const jumpTolerance = 48 * hour;

/**
 * How late it is for licence and credits. The mark is the latest time that was seen and believed; time never runs back
 * behind it. While a jump forward waits for an answer nothing begins (`effective` is the mark), and what has ended by the
 * clock cannot be used (`latest`): whichever of the two is right, nothing is given that is not due. Times are milliseconds
 * since 1970, days those of the company's time zone.
 */
export interface ClockReading {
  readonly clock: number;
  /** Null: never looked at. */
  readonly mark: number | null;
  readonly state: 'right' | 'back' | 'jump';
  /** SPEC D8: the later of clock and mark. */
  readonly effective: number;
  readonly latest: number;
  readonly day: Day;
  readonly latestDay: Day;
  /** The clock's time when `state` was first found so; null before it was written down. */
  readonly since: number | null;
}

/** Reads, and moves nothing. */
export function readClock(ctx: Ctx): ClockReading {
  const { mark, markDay, backSince, jumpSince } = readBox(ctx.db);
  const { timeZone } = companySettings(ctx);
  const clock = ctx.now().getTime();
  const state = clockState(clock, mark);
  const latest = Math.max(clock, mark ?? clock);
  const effective = state === 'jump' ? (mark ?? clock) : latest;
  // A time zone further west would bring back a day, or a month, that was over.
  const day = laterDay(dayOf(effective, timeZone), markDay ?? '');
  const latestDay = laterDay(dayOf(latest, timeZone), day);
  const since = state === 'back' ? backSince : state === 'jump' ? jumpSince : null;
  return { clock, mark, state, effective, latest, day, latestDay, since };
}

function clockState(clock: number, mark: number | null): ClockReading['state'] {
  if (mark === null) return 'right';
  if (mark - clock > backTolerance) return 'back';
  return clock - mark > jumpTolerance ? 'jump' : 'right';
}

/** Moves the mark along, and writes down once when the clock is found wrong. Inside the caller's transaction. */
export function keepClock(ctx: Ctx): ClockReading {
  const reading = readClock(ctx);
  const { clock, mark, state } = reading;
  const since = reading.since ?? clock;
  if (reading.since === null && state !== 'right') {
    audit(ctx, { action: state === 'back' ? 'turned-back' : 'jumped', noun: 'clock', id: 'box', details: { clock, mark: mark ?? clock } });
  }
  changeBox(ctx.db, {
    mark: reading.effective,
    markDay: reading.day,
    backSince: state === 'back' ? since : null,
    jumpSince: state === 'jump' ? since : null,
  });
  return state === 'right' ? reading : { ...reading, since };
}

/**
 * An administrator says that the clock is right although it has jumped: the mark moves up to it (SPEC D8). `shown` is the
 * time (milliseconds) that the administrator was asked about. Refuses (`record.conflict`) when there is nothing to confirm,
 * or when the clock now tells another time than that.
 */
export function confirmClock(ctx: Ctx, input: { readonly shown: number }): ClockReading {
  return transact(ctx.db, () => {
    const { clock, mark, state } = keepClock(ctx);
    if (state !== 'jump') fail('record.conflict', { noun: 'clock', id: 'box', reason: 'no-jump' });
    if (clock < input.shown - backTolerance || clock > input.shown + jumpTolerance) {
      fail('record.conflict', { noun: 'clock', id: 'box', reason: 'moved-on' });
    }
    audit(ctx, { action: 'confirmed', noun: 'clock', id: 'box', details: { clock, mark: mark ?? clock } });
    setMark(ctx, clock);
    return readClock(ctx);
  });
}

/** Puts the mark where somebody who may do so says it belongs, back or ahead. Inside the caller's transaction. */
export function setMark(ctx: Ctx, mark: number): void {
  const { timeZone } = companySettings(ctx);
  changeBox(ctx.db, { mark, markDay: dayOf(mark, timeZone), backSince: null, jumpSince: null });
}
