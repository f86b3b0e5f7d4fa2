import { sessionIdsOfInsights, sessionsOutOfSight } from '../../../db/queries/exports.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import type { InsightFilters } from '../insights/filters.ts';
import { lookAtPeople } from '../insights/people.ts';
import { rank } from '../insights/ranking.ts';
import { select } from '../insights/selection.ts';
import { periodOfFilters, zoneOf } from '../insights/zone.ts';
import { sightOf } from '../sessions/sight.ts';
import { mostSummaries } from './run-model.ts';

interface Choice {
  readonly sessions?: readonly string[] | undefined;
  readonly filter?: InsightFilters | undefined;
}

/**
 * Ids of the sessions meant, each once. One that the actor may not see is not there.
 * @throws Failure input.invalid: both, neither, or nothing fits; record.missing; export.too-large; auth.forbidden (SPEC F5)
 */
export function chosenSessions(ctx: Ctx, { sessions, filter }: Choice): string[] {
  if (sessions && filter) fail('input.invalid', { field: 'filter', reason: 'not-possible' });
  const ids = sessions ? named(ctx, sessions) : filter ? fitting(ctx, filter) : [];
  if (ids.length === 0) fail('input.invalid', { field: 'sessions', reason: 'missing' });
  if (ids.length > mostSummaries) fail('export.too-large', { most: mostSummaries });
  return ids;
}

/** How many that would be; 0: nothing to export. More than one export may hold count as one too many. */
export function countChosen(ctx: Ctx, { sessions, filter }: Choice): number {
  return transact(ctx.db, () => (sessions ? named(ctx, sessions) : filter ? fitting(ctx, filter) : []).length);
}

function named(ctx: Ctx, sessions: readonly string[]): string[] {
  const ids = [...new Set(sessions)];
  if (ids.length > mostSummaries) return ids;
  const [hidden] = sessionsOutOfSight(ctx.db, ids, sightOf(ctx));
  return hidden === undefined ? ids : fail('record.missing', { noun: 'session', id: hidden });
}

function fitting(ctx: Ctx, filter: InsightFilters): string[] {
  lookAtPeople(ctx, filter, 'list');
  const selection = select(ctx, filter, periodOfFilters(filter, zoneOf(ctx)));
  const found = rank(ctx, selection, { sort: 'newest', text: filter.text, limit: mostSummaries + 1, after: null });
  const ns = found.map(({ n }) => n);
  return sessionIdsOfInsights(ctx.db, ns, sightOf(ctx));
}
