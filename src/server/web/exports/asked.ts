import { z } from 'zod';
import { filtersQuery, type InsightFilters } from '../../domain/insights/filters.ts';
import { parse } from '../../kit/parse.ts';
import { filtersOf, type Given, insightsHref } from '../insights/insights-query.ts';

/** Boxes of one page of the list. */
const mostTicked = 200;

const choice = z.object({
  scope: z.enum(['selected', 'all']).default('selected'),
  sessions: z.array(z.string().min(1).max(100)).max(mostTicked).default([]),
});

const wish = z.object({ format: z.string().default('pdf'), into: z.string().default('') });

/** What the list's form asks to have exported, and as what. */
export interface Asked {
  /** Null: all that the filter leaves. */
  readonly sessions: readonly string[] | null;
  readonly filter: InsightFilters;
  /** The filter as fields of a form. */
  readonly fields: readonly (readonly [string, string])[];
  readonly chosen: { readonly format: string; readonly language: string };
  readonly backHref: string;
}

export function askedOf(given: Given): Asked {
  const { scope, sessions } = parse(choice, { scope: given['scope']?.[0], sessions: given['sessions'] });
  const { format, into } = parse(wish, { format: given['format']?.[0], into: given['into']?.[0] });
  const filter = filtersOf(given);
  return {
    sessions: scope === 'all' ? null : [...new Set(sessions)],
    filter,
    fields: [...filtersQuery(filter)],
    chosen: { format, language: into },
    backHref: `${insightsHref({ filters: filter })}#summaries`,
  };
}
