import { accountById } from '../../../db/queries/accounts.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { companySettings } from '../settings/settings.ts';
import { type Period, periodOf } from '../summaries/period.ts';
import type { InsightFilters } from './filters.ts';

/** In which days and weeks are counted (SPEC F6): the account's time zone; a company's key and the command line have the company's. */
export function zoneOf(ctx: Ctx): string {
  const { actor } = ctx;
  const id = actor.kind === 'account' ? actor.id : actor.kind === 'key' ? actor.accountId : null;
  return (id === null ? undefined : accountById(ctx.db, id)?.timeZone) ?? companySettings(ctx).timeZone;
}

/** The filter's days as moments. */
export function periodOfFilters({ from, to }: InsightFilters, zone: string): Period {
  const period = periodOf({ from: from ?? undefined, to: to ?? undefined }, zone);
  if (period.from !== undefined && period.to !== undefined && period.to < period.from) {
    fail('input.invalid', { field: 'to', reason: 'before-start' });
  }
  return period;
}
