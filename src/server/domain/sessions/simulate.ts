import { newestFacts } from '../../../db/queries/stored-facts.ts';
import { day, iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { creditEffect, effectOf } from '../eligibility/effect.ts';
import { companyRules, hasEligibleTier } from '../eligibility/gather.ts';
import { type Change, type Company, fateIn, replay } from '../eligibility/replay.ts';
import type { SessionFacts } from '../eligibility/stored-facts.ts';
import { may } from '../roles/grants.ts';
import { companySettings } from '../settings/settings.ts';
import { sightOf } from './sight.ts';
import { type Draft, draftNames, type MadeUp, type Simulation } from './simulation.ts';

/** Changes told one by one, at most; all of them are counted. */
const listed = 200;

/**
 * SPEC C4: what changed settings would have done to the newest sessions, had they come in today: with today's settings on
 * one side and the draft on the other. Changes nothing; of a session that the actor may not see it tells that there is one.
 */
export function simulate(ctx: Ctx, draft: Draft, last: number): Simulation {
  const rows = newestFacts(ctx.db, last, may(ctx, 'summaries.view') ? sightOf(ctx) : null);
  const sessions = rows.map((row) => ({ ...row, wasAsked: wasAsked(row) }));
  const sides = sidesOf(ctx, draft);
  const { unknown, before, after, changes, refusals } = replay(sessions, companyWith(ctx, sides.now), companyWith(ctx, sides.draft));
  const seen = changes.filter(({ session }) => session.isSeen);
  const oldest = rows.at(-1)?.startedAt ?? null;
  const days = oldest === null ? 0 : Math.max(1, Math.ceil((ctx.now().getTime() - oldest) / day));
  return {
    ...sides,
    sessions: rows.length,
    since: iso(oldest),
    unknown,
    before,
    after,
    effect: effectOf(changes),
    credits: creditEffect(changes, days),
    refusals: [...refusals],
    changes: seen.slice(0, listed).map(told),
    hidden: changes.length - seen.length,
    unlisted: Math.max(0, seen.length - listed),
  };
}

/** The same for a session that nobody has had yet. */
export function simulateOne(ctx: Ctx, draft: Draft, facts: SessionFacts): MadeUp {
  const sides = sidesOf(ctx, draft);
  const fate = (settings: Simulation['now']) => fateIn(companyWith(ctx, settings), facts, false);
  return { ...sides, before: fate(sides.now), after: fate(sides.draft) };
}

/** What is left out of the draft is as it is now. */
function sidesOf(ctx: Ctx, draft: Draft): Pick<Simulation, 'now' | 'draft'> {
  const settings = companySettings(ctx);
  const pairs = (given: Draft) => draftNames.map((name) => [name, given[name] ?? settings[name]]);
  const now = Object.fromEntries(pairs({})) as Simulation['now'];
  return { now, draft: Object.fromEntries(pairs(draft)) as Simulation['draft'] };
}

function companyWith(ctx: Ctx, settings: Simulation['now']): Company {
  return { rules: companyRules(settings), eligibleTier: hasEligibleTier(ctx) };
}

/** Nothing but the missing answer was left against a session whose question ran out. */
function wasAsked({ capture, reasons }: { readonly capture: string; readonly reasons: readonly string[] }): boolean {
  return capture === 'refused' && reasons.join() === 'no-answer';
}

function told({ session, before, after }: Change<ReturnType<typeof newestFacts>[number]>): Simulation['changes'][number] {
  const { id, startedAt, supporterName, deviceName } = session;
  return { id, start: iso(startedAt), supporter: supporterName, device: deviceName, before, after };
}
