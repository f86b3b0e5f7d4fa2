import { Doubts, doubtsOn } from '../../components/doubts.tsx';
import { Icon } from '../../components/icon.tsx';
import { OutcomeBadge } from '../../components/outcome-badge.tsx';
import { Statement } from '../../components/statement.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { BackTo } from '../summaries/back-to.tsx';
import type { VariantsView } from '../summaries/props.ts';
import { TranslationNotice } from '../summaries/translation-notice.tsx';
import { Variants } from '../summaries/variants.tsx';
import { OriginLabel, TranslationLabel } from './origin-label.tsx';
import type { SessionView, SummaryView } from './props.ts';
import { SessionFacts } from './session-facts.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { SummaryFields } from './summary-fields.tsx';
import { SummaryFlags } from './summary-flags.tsx';
import { SummarySources } from './summary-sources.tsx';
import { SummarySteps } from './summary-steps.tsx';

interface SummaryArticleProps {
  readonly ui: Ui;
  readonly session: SessionView;
  readonly summary: SummaryView;
  readonly variants?: VariantsView | undefined;
  readonly isStale?: boolean | undefined;
  readonly place: 'page' | 'panel';
  readonly canGenerate: boolean;
  /** The list that it stands beside. */
  readonly from?: string | null | undefined;
}

/** IPTC's term for text that a trained model made; machines read it from the article wherever it is swapped in. */
const madeByModel = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

/** The summary whole: what it says, what to check, what it rests on, and where it comes from. */
export const SummaryArticle = ({ ui, session, summary, variants, isStale, place, canGenerate, from = null }: SummaryArticleProps) => {
  const page = place === 'page' ? '' : `/sessions/${session.id}`;
  const byModel = summary.origin === 'model';
  const { translation } = summary;
  const maker = byModel ? summary.provenance.model : translation?.provenance.model;
  const isMade = byModel || typeof maker === 'string';
  const Title = place === 'page' ? 'h1' : 'h2';
  return (
    <article
      id="summary"
      class="summary"
      aria-labelledby="summary-title"
      data-ai-generated={isMade ? 'true' : 'false'}
      data-ai-model={maker ?? undefined}
      data-ai-translated-from={translation?.from}
      data-digital-source-type={isMade ? madeByModel : undefined}
    >
      <header class="summary-head">
        <p class="summary-badges">
          <OutcomeBadge outcome={summary.outcome} language={ui.language} />
          <OriginLabel ui={ui} summary={summary} />
          {translation && <TranslationLabel ui={ui} translation={translation} />}
        </p>
        <Title id="summary-title">
          <Statement ui={ui} statement={summary.title} language={summary.language} page={page} marked={byModel} />
        </Title>
        <Doubts ui={ui} doubts={doubtsOn(summary.flags, 'title')} page={page} />
        <p class="tags">
          {summary.issueTypes.map((code) => (
            <span class="tag" data-kind="issue">
              {ui.issueType(code)}
            </span>
          ))}
          {summary.applications.map((name) => (
            <span class="tag">{name}</span>
          ))}
        </p>
      </header>
      <SessionFacts ui={ui} session={session} />
      {variants && <Variants ui={ui} variants={variants} place={place} />}
      {translation && <TranslationNotice ui={ui} summary={summary} translation={translation} />}
      {isStale && <StaleNotice ui={ui} sessionId={session.id} canGenerate={canGenerate} from={from} />}
      <SummaryFlags ui={ui} summary={summary} />
      <SummaryFields ui={ui} summary={summary} page={page} />
      <SummarySteps ui={ui} summary={summary} page={page} place={place} />
      <SummarySources ui={ui} summary={summary} />
      {canGenerate && (
        <form method="post" action={`/sessions/${session.id}/summary`}>
          <BackTo from={from} />
          <button class="btn" data-variant="outline" data-size="sm" type="submit">
            <Icon name="spark" />
            {ui.t('summary.regenerate')}
          </button>
        </form>
      )}
    </article>
  );
};
