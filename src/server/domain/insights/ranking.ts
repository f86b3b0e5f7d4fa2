import type { Block } from '../../../db/insight-blocks.ts';
import { matching } from '../../../db/queries/insights.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { fail } from '../../kit/errors.ts';
import { type Mask, maskOf } from './mask.ts';
import type { Sort } from './model.ts';
import { scan } from './scan.ts';
import { queryOf, termsOf } from './search-terms.ts';
import type { Selection } from './selection.ts';

/** An insight's place in the list's order: the greater one comes first. The last part is its number, up or down: no two are the same. */
export type Place = readonly [number, number, number];

export interface Ranked {
  readonly n: number;
  readonly place: Place;
}

export interface RankInput {
  readonly sort: Sort;
  /** What was searched for: by relevance, hits in the title come first. */
  readonly text: string | null;
  readonly limit: number;
  readonly after: Place | null;
  /** Of the selection, only those. Default: all. */
  readonly keep?: (block: Block, row: number) => boolean;
}

/** The first of the selection in this order, behind `after`. */
export function rank(ctx: Ctx, selection: Selection, { sort, text, limit, after, keep }: RankInput): Ranked[] {
  const inTitle = sort === 'relevance' ? titleMask(ctx, text) : null;
  const best = createBest(limit);
  const visit = (block: Block, row: number) => {
    if (keep && !keep(block, row)) return;
    const place = placeIn(sort, block, row, inTitle);
    if (after !== null && compare(place, after) >= 0) return;
    best.add({ n: block.n[row] as number, place });
  };
  scan(ctx, bounded(selection, sort, after), visit, {
    from: sort === 'oldest' ? 'earliest' : 'latest',
    // Blocks come in the order of time: what is in one behind the last of the best cannot be among them.
    goOn: ({ earliest, latest }) => {
      const last = best.last();
      if (last === null) return true;
      return sort === 'newest' ? latest >= last[1] : sort === 'oldest' ? -earliest >= last[1] : true;
    },
  });
  return best.sorted();
}

export function placeText(sort: Sort, place: Place): string {
  return cursorText([sort, ...place]);
}

/** Refuses a place in a list of another order. */
export function readPlace(text: string, sort: Sort): Place {
  const [of, ...place] = readCursor(text, ['string', 'number', 'number', 'number']);
  return of === sort ? place : fail('input.invalid', { field: 'cursor', reason: 'no-place' });
}

function titleMask(ctx: Ctx, text: string | null): Mask {
  const query = queryOf(termsOf(text ?? ''), 'title');
  return maskOf(query === null ? [] : matching(ctx.db, query));
}

function placeIn(sort: Sort, block: Block, row: number, inTitle: Mask | null): Place {
  const n = block.n[row] as number;
  const started = block.started[row] as number;
  switch (sort) {
    case 'newest':
      return [0, started, n];
    case 'oldest':
      return [0, -started, -n];
    case 'longest':
      return [block.seconds[row] as number, started, n];
    case 'shortest':
      return [-(block.seconds[row] as number), started, n];
    case 'relevance':
      return [inTitle?.[n] ?? 0, started, n];
  }
}

/** In the order of time, blocks before the place need not be read. */
function bounded(selection: Selection, sort: Sort, after: Place | null): Selection {
  if (after === null) return selection;
  if (sort === 'newest') return { ...selection, to: Math.min(selection.to, after[1]) };
  if (sort === 'oldest') return { ...selection, from: Math.max(selection.from, -after[1]) };
  return selection;
}

function compare(left: Place, right: Place): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** Keeps the `limit` greatest of however many are added. */
function createBest(limit: number) {
  let kept: Ranked[] = [];
  let last: Place | null = null;
  const cut = () => {
    kept = kept.sort((left, right) => compare(right.place, left.place)).slice(0, limit);
    last = kept[limit - 1]?.place ?? null;
  };
  return {
    add(one: Ranked): void {
      if (last !== null && compare(one.place, last) < 0) return;
      kept.push(one);
      if (kept.length >= 4 * limit) cut();
    },
    /** The last of them; null while there are fewer. */
    last(): Place | null {
      if (kept.length > limit || (last === null && kept.length === limit)) cut();
      return last;
    },
    sorted(): Ranked[] {
      cut();
      return kept;
    },
  };
}
