import { z } from 'zod';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { companyId } from './state.ts';
import { readToday } from './today.ts';

/** The licence that counts now, and the clock it is measured by. Days are those of the company's time zone, YYYY-MM-DD. */
export const overviewSchema = z
  .object({
    company: z.string().describe('To whom licence files for this box are made out.'),
    state: z.enum(['none', 'untrusted', 'ended', 'valid']),
    id: z.string().nullable(),
    customer: z.string().nullable(),
    tier: z.string().nullable(),
    hasAi: z.boolean().describe('The tier is one with AI features.'),
    renewal: z.string().nullable().describe('The first day of the next term.'),
    daysLeft: z.int().nullable(),
    addOn: z.int().nullable().describe('Credits a year.'),
    demo: z.boolean().describe('Made by a demo for itself.'),
    clock: z.object({
      state: z.enum(['right', 'back', 'jump']),
      shows: z.string(),
      mark: z.string().nullable().describe('The latest time that was seen and believed.'),
    }),
  })
  .meta({ id: 'Licence' });

export type LicenceOverview = Frozen<z.infer<typeof overviewSchema>>;

/** Reads, and moves nothing. */
export function licenceOverview(ctx: Ctx): LicenceOverview {
  const { licence: state, clock, mark, state: clockState } = readToday(ctx);
  const { licence } = state;
  return {
    company: companyId(ctx),
    state: state.state,
    id: licence?.id ?? null,
    customer: licence?.customer ?? null,
    tier: licence?.tier ?? null,
    hasAi: state.tier !== null,
    renewal: licence?.renewal ?? null,
    daysLeft: state.daysLeft,
    addOn: licence?.addOn?.credits ?? null,
    demo: state.demo,
    clock: { state: clockState, shows: iso(clock), mark: iso(mark) },
  };
}
