import type { ValueKind } from '../../../db/queries/insight-keep.ts';
import { groupsOfDevices, idsOfValues, supportersWithin } from '../../../db/queries/insights.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { sightOf } from '../sessions/sight.ts';
import type { Period } from '../summaries/period.ts';
import type { InsightFilters } from './filters.ts';
import { type Mask, maskOf } from './mask.ts';
import { queryOf, termsOf } from './search-terms.ts';
import { found } from './text-mask.ts';

/** Filters and sight in the numbers of the blocks. Null: anything fits. Times are seconds, both included. */
export interface Selection {
  readonly from: number;
  readonly to: number;
  readonly sight: Mask | null;
  readonly supporter: Mask | null;
  readonly type: Mask | null;
  readonly application: Mask | null;
  readonly outcome: Mask | null;
  readonly language: Mask | null;
  readonly origin: Mask | null;
  readonly os: Mask | null;
  readonly device: Mask | null;
  /** Of devices as well: both have to fit. */
  readonly group: Mask | null;
  readonly reviewed: 0 | 1 | null;
  readonly flags: 0 | 1 | null;
  readonly open: 0 | 1 | null;
  /** By number of the insight. */
  readonly text: Mask | null;
  /** Null: `text` holds everything. Else, of a block, only once this was called for it. */
  readonly findText: ((block: number) => void) | null;
}

/** What the filters leave of what the actor may see. `few`: whoever asks will look at a few blocks, not at all of them. */
export function select(ctx: Ctx, filters: InsightFilters, period: Period, { few = false }: { readonly few?: boolean } = {}): Selection {
  const sight = sightOf(ctx);
  const values = (kind: ValueKind, wanted: readonly string[]) => (wanted.length === 0 ? null : maskOf(idsOfValues(ctx.db, kind, wanted)));
  return {
    from: Math.floor((period.from ?? 0) / 1000),
    to: Math.floor((period.to ?? Number.MAX_SAFE_INTEGER) / 1000),
    sight: sight === 'all' ? null : maskOf(supportersWithin(ctx.db, sight)),
    supporter: values('supporter', filters.supporter),
    type: values('type', filters.type),
    application: values('application', filters.application),
    outcome: values('outcome', filters.outcome),
    language: values('language', filters.language),
    origin: values('origin', filters.origin),
    os: values('os', filters.os),
    device: values('device', filters.device),
    group: filters.group.length === 0 ? null : maskOf(groupsOfDevices(ctx.db, filters.group).map(({ id }) => id)),
    reviewed: filters.review === null ? null : filters.review === 'reviewed' ? 1 : 0,
    flags: bit(filters.flags),
    open: bit(filters.open),
    ...textIn(ctx, filters.text, few),
  };
}

function bit(wanted: 'yes' | 'no' | null): 0 | 1 | null {
  return wanted === null ? null : wanted === 'yes' ? 1 : 0;
}

function textIn(ctx: Ctx, text: string | null, few: boolean): Pick<Selection, 'text' | 'findText'> {
  if (text === null || text === '') return { text: null, findText: null };
  const query = queryOf(termsOf(text));
  return query === null ? { text: maskOf([]), findText: null } : found(ctx, query, few);
}
