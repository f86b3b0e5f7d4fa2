import type { Ctx } from '../../kit/ctx.ts';
import { type ClockReading, keepClock, readClock } from './clock.ts';
import { type LicenceState, licenceState } from './state.ts';

/** How late it is, and the licence that counts then: what every question about credits begins with. */
export interface Today extends ClockReading {
  readonly licence: LicenceState;
}

/** Reads, and moves nothing. */
export function readToday(ctx: Ctx): Today {
  return of(ctx, readClock(ctx));
}

/** Moves the clock's mark along. Inside the caller's transaction. */
export function keepToday(ctx: Ctx): Today {
  return of(ctx, keepClock(ctx));
}

function of(ctx: Ctx, reading: ClockReading): Today {
  return { ...reading, licence: licenceState(ctx, reading) };
}
