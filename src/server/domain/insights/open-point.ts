import { accountById } from '../../../db/queries/accounts.ts';
import { type InsightRow, insightNumber, insightRows } from '../../../db/queries/insights.ts';
import { type OpenPointRow, openPointById } from '../../../db/queries/open-points.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { toSession } from '../sessions/record.ts';
import { sightOf } from '../sessions/sight.ts';
import type { SummaryContent } from '../summaries/model.ts';
import type { OpenPoint } from './model.ts';

export type PointState = 'open' | 'done' | 'all';

export function isWanted({ doneAt }: OpenPointRow, state: PointState): boolean {
  return state === 'all' || (doneAt === null) === (state === 'open');
}

/** @throws Failure record.missing */
export function pointOf(ctx: Ctx, id: string): OpenPoint {
  const point = openPointById(ctx.db, id);
  const n = point && insightNumber(ctx.db, point.sessionId);
  const row = n === undefined ? undefined : insightRows(ctx.db, [n], sightOf(ctx)).get(n);
  return point && row ? toOpenPoint(ctx, row, point) : fail('record.missing', { noun: 'open-point', id });
}

/** With what it says, which stands in the summary. */
export function toOpenPoint(ctx: Ctx, { session, summary, group }: InsightRow, point: OpenPointRow): OpenPoint {
  const { open, language } = summary.content as SummaryContent;
  const said = open[point.position];
  if (!said) throw new Error(`open point ${point.id} stands in no summary`);
  const { doneAt, doneBy } = point;
  return {
    id: point.id,
    session: toSession({ ...session, extra: {} }) as OpenPoint['session'],
    summaryId: summary.id,
    position: point.position,
    point: said,
    language,
    group,
    since: iso(session.startedAt),
    done: doneAt === null ? null : { at: iso(doneAt), by: nameOf(ctx, doneBy) },
  };
}

function nameOf(ctx: Ctx, actor: string | null): string | null {
  const [, id] = /^account:(.+)$/.exec(actor ?? '') ?? [];
  return id === undefined ? null : (accountById(ctx.db, id)?.name ?? null);
}
