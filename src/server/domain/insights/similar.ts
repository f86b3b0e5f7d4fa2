import { type Block, factsAt } from '../../../db/insight-blocks.ts';
import { placeOf } from '../../../db/queries/insight-blocks.ts';
import { valuesByIds } from '../../../db/queries/insight-keep.ts';
import { insightNumber, insightRows } from '../../../db/queries/insights.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { findSession } from '../sessions/find.ts';
import { sightOf } from '../sessions/sight.ts';
import { noFilters } from './filters.ts';
import { toListed } from './listed.ts';
import type { SimilarSession } from './model.ts';
import { type RareWord, rareWords } from './rare-words.ts';
import { fits } from './scan.ts';
import { select } from './selection.ts';

/** How many are shown. */
const most = 5;
/** What an issue type or an application in common counts, beside a rare word's 1 to 3. */
const worth = { type: 1, application: 0.75 };
/** Below this they have nothing in common that tells. */
const least = 2;

interface Candidate {
  readonly n: number;
  readonly words: string[];
  score: number;
}

/**
 * The past sessions most like this one, of those that one may see (SPEC F3), the most similar first: by the rare words,
 * issue types and applications in common. None where nothing was written about it yet. Titles are content, so the look
 * is audited.
 * @throws Failure record.missing
 */
export function similarSessions(ctx: Ctx, sessionId: string): SimilarSession[] {
  return transact(ctx.db, () => {
    findSession(ctx, sessionId);
    const n = insightNumber(ctx.db, sessionId);
    const own = n === undefined ? undefined : placeOf(ctx.db, n);
    if (n === undefined || !own) return [];
    const { types, applications } = factsAt(own.columns, own.row);
    const candidates = candidatesOf(rareWords(ctx, n), n);
    const selection = select(ctx, noFilters, {});
    const ranked = candidates
      .flatMap((candidate) => {
        const place = placeOf(ctx.db, candidate.n);
        if (!place || !fits(selection, place.columns, place.row)) return [];
        const shared = sharedWith(place.columns, place.row, types, applications);
        const score = candidate.score + shared.types.length * worth.type + shared.applications.length * worth.application;
        return score >= least ? [{ ...candidate, ...shared, score }] : [];
      })
      .sort((left, right) => right.score - left.score || right.n - left.n)
      .slice(0, most);
    const rows = insightRows(
      ctx.db,
      ranked.map((one) => one.n),
      sightOf(ctx),
    );
    const typeNames = valuesByIds(ctx.db, 'type', types);
    const applicationNames = valuesByIds(ctx.db, 'application', applications);
    const found = ranked.flatMap((one): SimilarSession[] => {
      const row = rows.get(one.n);
      const shared = {
        types: one.types.flatMap((id) => typeNames.get(id) ?? []),
        applications: one.applications.flatMap((id) => applicationNames.get(id) ?? []),
        words: one.words,
      };
      return row ? [{ ...toListed(ctx, row, []), shared }] : [];
    });
    if (found.length > 0) {
      audit(ctx, { action: 'listed', noun: 'session', id: 'list', details: { sessions: found.length, summaries: found.length } });
    }
    return found;
  });
}

/** Those with the most rare words in common; more than these need not be looked at. */
function candidatesOf(words: readonly RareWord[], own: number): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const { word, weight, in: ns } of words) {
    for (const n of ns) {
      if (n === own) continue;
      const candidate = found.get(n) ?? { n, words: [], score: 0 };
      candidate.words.push(word);
      candidate.score += weight;
      found.set(n, candidate);
    }
  }
  return [...found.values()].sort((left, right) => right.score - left.score || right.n - left.n).slice(0, 2000);
}

function sharedWith(block: Block, row: number, types: readonly number[], applications: readonly number[]) {
  const theirs = factsAt(block, row);
  return {
    types: types.filter((id) => theirs.types.includes(id)),
    applications: applications.filter((id) => theirs.applications.includes(id)),
  };
}
