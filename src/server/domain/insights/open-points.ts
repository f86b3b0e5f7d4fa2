import { insightRows } from '../../../db/queries/insights.ts';
import { openPointById, pointsOfSession, setDone } from '../../../db/queries/open-points.ts';
import { transact } from '../../../db/transact.ts';
import { day } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { actorText } from '../audit/model.ts';
import { sees } from '../sessions/find.ts';
import type { Page } from '../sessions/list.ts';
import { sightOf } from '../sessions/sight.ts';
import { deviceGroupIds } from './count-names.ts';
import { noFilters } from './filters.ts';
import type { OpenPoint, OpenPointCount, OpenPointInput } from './model.ts';
import { isWanted, type PointState, pointOf, toOpenPoint } from './open-point.ts';
import { type Place, type Ranked, rank } from './ranking.ts';
import { scan } from './scan.ts';
import { select } from './selection.ts';

/** Open points of current summaries that one may see, those of the oldest sessions first (SPEC F3). They are content, so the look is audited. */
export function openPoints(ctx: Ctx, input: OpenPointInput): Page<OpenPoint> {
  const limit = Math.min(Math.max(input.limit, 1), 200);
  const state = input.state ?? 'open';
  return transact(ctx.db, () => {
    const from = input.cursor ? readCursor(input.cursor, ['number', 'number', 'number']) : null;
    const sessions = sessionsWith(ctx, input, state, limit + 1, from && [0, from[0], from[1]]);
    const rows = insightRows(
      ctx.db,
      sessions.map(({ n }) => n),
      sightOf(ctx),
    );
    const found = sessions.flatMap(({ n, place }) => {
      const row = rows.get(n);
      const behind = from !== null && place[1] === from[0] && place[2] === from[1] ? from[2] : -1;
      const points = row ? pointsOfSession(ctx.db, row.session.id) : [];
      return points.flatMap((point) => {
        const isNext = row && isWanted(point, state) && point.position > behind;
        return isNext ? [{ place, point: toOpenPoint(ctx, row, point) }] : [];
      });
    });
    const page = found.slice(0, limit);
    if (page.length > 0) audit(ctx, { action: 'listed', noun: 'open-point', id: 'list', details: { points: page.length } });
    return { items: page.map(({ point }) => point), next: nextOf(found, sessions, limit) };
  });
}

/** The first sessions with such points; that in which the page before ended comes again, with what is left of it. */
function sessionsWith(
  ctx: Ctx,
  { group, olderThan, youngerThan }: OpenPointInput,
  state: PointState,
  limit: number,
  last: Place | null,
): Ranked[] {
  const { ofDevice } = deviceGroupIds(ctx);
  const filters = { ...noFilters, group: group && group !== 'none' ? [group] : [] };
  const ago = (days: number | null | undefined) => (days === null || days === undefined ? undefined : ctx.now().getTime() - days * day);
  return rank(ctx, select(ctx, filters, { from: ago(youngerThan), to: ago(olderThan) }), {
    sort: 'oldest',
    text: null,
    limit,
    // Numbers are whole: half of one lies between it and its neighbour.
    after: last && [last[0], last[1], last[2] + 0.5],
    keep: (block, row) => {
      const [open, done] = [(block.open[row] as number) > 0, (block.done[row] as number) > 0];
      const isOfGroup = group !== 'none' || !ofDevice[block.device[row] as number];
      return isOfGroup && ((open && state !== 'done') || (done && state !== 'open'));
    },
  });
}

function nextOf(
  found: readonly { readonly place: Place; readonly point: OpenPoint }[],
  sessions: readonly Ranked[],
  limit: number,
): string | null {
  const last = found[limit - 1];
  if (last && found.length > limit) return cursorText([last.place[1], last.place[2], last.point.position]);
  const place = sessions.length > limit ? sessions.at(-1)?.place : undefined;
  return place ? cursorText([place[1], place[2], Number.MAX_SAFE_INTEGER]) : null;
}

/** How many wait, by device group (by name; those without one last) and age. */
export function countOpenPoints(ctx: Ctx): OpenPointCount[] {
  const { groups, ofDevice } = deviceGroupIds(ctx);
  const now = ctx.now().getTime() / 1000;
  const ages = () => ({ day: 0, week: 0, month: 0, older: 0 });
  const counts = [null, ...groups].map((group) => ({ group, open: 0, ages: ages() }));
  scan(ctx, select(ctx, { ...noFilters, open: 'yes' }, {}), (block, row) => {
    const count = counts[ofDevice[block.device[row] as number] ?? 0];
    const open = block.open[row] as number;
    if (!count) return;
    count.open += open;
    count.ages[ageOf((now - (block.started[row] as number)) / 86_400)] += open;
  });
  const [without, ...within] = counts.filter(({ open }, index) => index === 0 || open > 0);
  return [...within, ...(without && without.open > 0 ? [without] : [])];
}

function ageOf(days: number): keyof OpenPointCount['ages'] {
  return days <= 1 ? 'day' : days <= 7 ? 'week' : days <= 30 ? 'month' : 'older';
}

/**
 * Marks an open point as done, or takes the mark away. The mark stays when a new version says the same; marked twice
 * is marked once, by who was first.
 * @throws Failure record.missing: none such in a current summary that one may see
 */
export function markOpenPoint(ctx: Ctx, { id, done }: { readonly id: string; readonly done: boolean }): OpenPoint {
  return transact(ctx.db, () => {
    const row = openPointById(ctx.db, id);
    if (!row || !sees(ctx, row.sessionId)) return fail('record.missing', { noun: 'open-point', id });
    if (done !== (row.doneAt !== null)) {
      setDone(ctx.db, id, done ? { doneAt: ctx.now().getTime(), doneBy: actorText(ctx.actor) } : { doneAt: null, doneBy: null });
      audit(ctx, { action: done ? 'done' : 'reopened', noun: 'open-point', id, details: { session: row.sessionId } });
    }
    return pointOf(ctx, id);
  });
}
