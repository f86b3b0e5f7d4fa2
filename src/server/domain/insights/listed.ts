import { placeOf } from '../../../db/queries/insight-blocks.ts';
import { variantsOf } from '../../../db/queries/insight-keep.ts';
import type { InsightRow } from '../../../db/queries/insights.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { toSession } from '../sessions/record.ts';
import type { SummaryContent } from '../summaries/model.ts';
import { excerptOf, markHits, missingIn } from './hits.ts';
import type { ListedInsight } from './model.ts';
import type { Term } from './search-terms.ts';
import { said, statementsOf, stepTexts, toldOf } from './texts.ts';

/** One line of the list; `terms`: what was searched for. */
export function toListed(ctx: Ctx, { n, session, summary, group }: InsightRow, terms: readonly Term[]): ListedInsight {
  const content = summary.content as SummaryContent;
  const { title, language, origin, outcome, issueTypes, applications, flags } = content;
  const place = placeOf(ctx.db, n);
  return {
    session: toSession({ ...session, extra: {} }) as ListedInsight['session'],
    group,
    summaryId: summary.id,
    version: summary.version,
    title,
    ...hitsIn(content, terms, terms.length === 0 ? [] : (variantsOf(ctx.db, summary.id) as SummaryContent[])),
    ...{ language, origin, outcome, issueTypes, applications },
    minutes: session.endedAt === null ? 0 : Math.round((session.endedAt - session.startedAt) / 60_000),
    flags: flags.length,
    openPoints: place?.columns.open[place.row] ?? 0,
    reviewedAt: iso(summary.reviewedAt),
  };
}

type Hits = Pick<ListedInsight, 'titleHits' | 'excerpt' | 'variantHit'>;

function hitsIn(content: SummaryContent, terms: readonly Term[], variants: readonly SummaryContent[]): Hits {
  if (terms.length === 0) return { titleHits: null, excerpt: null, variantHit: null };
  const { text } = content.title;
  const titleHits = text === null ? null : markHits(text, terms);
  const below = [...toldOf(content), content.applications.join(', '), ...stepTexts(content)];
  // A title that the views put into words is found by what it quotes.
  const excerpt = excerptOf(text === null ? [said(content.title), ...below] : below, terms);
  return { titleHits, excerpt, variantHit: variantHitIn(variants, [said(content.title), ...below], terms) };
}

/** Where another language's variant has what the summary itself has not. */
function variantHitIn(variants: readonly SummaryContent[], own: readonly string[], terms: readonly Term[]): Hits['variantHit'] {
  const missing = variants.length === 0 ? [] : missingIn(own, terms);
  if (missing.length === 0) return null;
  for (const variant of variants) {
    const pieces = excerptOf(statementsOf(variant), missing);
    if (pieces) return { language: variant.language, pieces };
  }
  return null;
}
