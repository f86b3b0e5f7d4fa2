import type { LoginRow } from '../../../db/queries/logins.ts';
import { hour, minute } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { companySettings } from '../settings/settings.ts';

/** In milliseconds. */
export interface LoginLimits {
  /** A login unused for this long is over. */
  readonly idle: number;
  /** However much it is used, a login ends after this. */
  readonly longest: number;
}

/** As the company sets them; a change holds for the logins there are, too. */
export function loginLimits(ctx: Ctx): LoginLimits {
  const { loginIdleMinutes, loginLongestHours } = companySettings(ctx);
  return { idle: loginIdleMinutes * minute, longest: loginLongestHours * hour };
}

/** When a login is over if nobody uses it before. Limits that were made tighter since it was last used hold at once. */
export function endOf(row: LoginRow, { idle, longest }: LoginLimits): number {
  return Math.min(row.expiresAt, row.lastSeenAt + idle, row.createdAt + longest);
}
