import type { Context } from 'hono';
import { CreditsPage } from '../../../views/pages/credits/credits-page.tsx';
import type { DayUseView } from '../../../views/pages/credits/props.ts';
import { creditBalance } from '../../domain/credits/balance.ts';
import { creditForecast, creditUse } from '../../domain/credits/history.ts';
import { creditWarnings } from '../../domain/credits/warnings.ts';
import { addDays } from '../../domain/licences/calendar.ts';
import { may } from '../../domain/roles/grants.ts';
import { companySettings } from '../../domain/settings/settings.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { frameOf } from '../frame.ts';

const chartDays = 28;

/** GET /admin/credits */
export function getCredits(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const balance = creditBalance(ctx);
  return c.html(
    <CreditsPage
      frame={frameOf(c)}
      balance={balance}
      forecast={creditForecast(ctx)}
      warnings={creditWarnings(ctx, { threshold: companySettings(ctx).creditWarning })}
      use={useOf(ctx, balance.today)}
      canSet={may(ctx, 'settings.manage')}
    />,
  );
}

/** A row for each of the last days, today the last of them. */
function useOf(ctx: Ctx, today: string): DayUseView[] {
  const from = addDays(today, 1 - chartDays);
  const byDay = Map.groupBy(creditUse(ctx, from), ({ day }) => day);
  return Array.from({ length: chartDays }, (_, index) => {
    const day = addDays(from, index);
    const sum = (isFree: boolean) =>
      (byDay.get(day) ?? []).filter(({ kind }) => (kind === 'free') === isFree).reduce((total, { credits }) => total + credits, 0);
    return { day, free: sum(true), bought: sum(false) };
  });
}
