import { licenceFiles, readBox } from '../../../db/queries/licences.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type Day, daysBetween } from './calendar.ts';
import { newestLicence } from './kept.ts';
import { isTier, type Licence, type Tier } from './model.ts';
import { trustedKeys } from './vendor-keys.ts';

/** The licence that counts now: the one with the highest serial that the vendor's keys vouch for. */
export interface LicenceState {
  /** `untrusted`: there are licences, and no key for any of them. */
  readonly state: 'none' | 'untrusted' | 'ended' | 'valid';
  readonly licence: Licence | null;
  /** Null: the tier has no AI features (SPEC D1). */
  readonly tier: Tier | null;
  /** Signed with the key of a demo, which this run alone believes. */
  readonly demo: boolean;
  /** Until the renewal date; 0 or less once it has ended. */
  readonly daysLeft: number | null;
}

/** Why there is no AI work at all, whatever credits there are: parameter `reason` of `licence.required`. */
export type LicenceObstacle = 'none' | 'untrusted' | 'ended' | 'tier';

/** By the later of clock and mark: a clock turned back brings no licence back. */
export function licenceState(ctx: Ctx, { latestDay }: { readonly latestDay: Day }): LicenceState {
  const newest = newestLicence(ctx);
  if (newest === null) {
    const state = licenceFiles(ctx.db, 'licence').length > 0 ? 'untrusted' : 'none';
    return { state, licence: null, tier: null, demo: false, daysLeft: null };
  }
  const licence = newest.content;
  const daysLeft = daysBetween(latestDay, licence.renewal);
  const tier = isTier(licence.tier) ? licence.tier : null;
  return { state: daysLeft > 0 ? 'valid' : 'ended', licence, tier, demo: newest.signedBy === 'demo', daysLeft };
}

/** The licence that counts was made by a demo for itself. Only a run that holds a demo's key looks any further. */
export function isDemo(ctx: Ctx): boolean {
  return trustedKeys(ctx).some(({ use }) => use === 'demo') && newestLicence(ctx)?.signedBy === 'demo';
}

/** Null: AI work may be done. */
export function licenceObstacle({ state, tier }: LicenceState): LicenceObstacle | null {
  if (state !== 'valid') return state;
  return tier === null ? 'tier' : null;
}

/** To whom licence files for this box are made out. */
export function companyId(ctx: Ctx): string {
  return readBox(ctx.db).companyId;
}
