import { hasAllowingModule, hasAllowingPolicy } from '../../../db/queries/permits.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { companySettings } from '../settings/settings.ts';

/** What keeps an option from capturing anything although it is switched on, or all of it although AI is active. */
export type Gap = 'nothing-on' | 'no-module' | 'no-policy';

export function captureGaps(ctx: Ctx): Gap[] {
  const { aiFeatures, outgoingSummaries, incomingSummaries } = companySettings(ctx);
  const nothingOn = aiFeatures === 'on' && outgoingSummaries === 'off' && incomingSummaries === 'off';
  const noModule = outgoingSummaries === 'modules' && !hasAllowingModule(ctx.db);
  const noPolicy = incomingSummaries === 'policies' && !hasAllowingPolicy(ctx.db);
  return [
    ...(nothingOn ? (['nothing-on'] as const) : []),
    ...(noModule ? (['no-module'] as const) : []),
    ...(noPolicy ? (['no-policy'] as const) : []),
  ];
}
