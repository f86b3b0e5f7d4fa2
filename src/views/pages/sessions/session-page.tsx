import { Icon } from '../../components/icon.tsx';
import { statementText } from '../../components/statement.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { Document } from '../../layouts/document.tsx';
import { LifePanel } from '../summaries/life-panel.tsx';
import { SimilarList } from '../summaries/similar-list.tsx';
import type { ProvenanceView, SessionPageProps, SummaryState, SummaryView } from './props.ts';
import { SummaryArea } from './summary-area.tsx';
import { Timeline } from './timeline.tsx';
import { WhyPanel } from './why-panel.tsx';

/** GET /sessions/:id: the summary, and beside or below it the events that it rests on. */
export const SessionPage = ({ frame, session, events, state, canGenerate, why, life, similar, done }: SessionPageProps) => {
  const ui = uiOf(frame);
  const title = state.kind === 'ready' ? statementText(state.summary.title, state.summary.language) : session.device;
  return (
    <Document frame={frame} title={title} page="session" head={<SessionHead state={state} />}>
      <nav class="trail" aria-label={ui.t('app.sessions')}>
        <a href={`/sessions?selected=${session.id}`}>
          <Icon name="back" />
          {ui.t('session.back')}
        </a>
      </nav>
      <div class="session-columns">
        <div>
          <SummaryArea ui={ui} session={session} state={state} place="page" canGenerate={canGenerate} />
          <LifePanel ui={ui} life={life ?? null} done={done} />
          <SimilarList ui={ui} similar={similar ?? []} />
          <WhyPanel ui={ui} why={why} />
          {/* Told to screen readers when the page changes by itself. */}
          <p id="why-told" class="sr-only" aria-live="polite"></p>
        </div>
        <Timeline ui={ui} events={events} state={state} />
      </div>
    </Document>
  );
};

/** The AI label for machines; and, without JavaScript, a page that looks again by itself while the model works or somebody is asked. */
const SessionHead = ({ state }: { state: SummaryState }) => {
  const looksAgain = (
    <noscript>
      <meta http-equiv="refresh" content="5" />
    </noscript>
  );
  if (state.kind === 'working' || (state.kind === 'kept-out' && state.keptOut.capture === 'waiting')) return looksAgain;
  if (state.kind !== 'ready') return null;
  return (
    <>
      {state.variants && state.variants.underWay.length > 0 && looksAgain}
      {madeBy(state.summary).map(({ model, modelHash, promptVersion }) => (
        <meta name="generator-ai" content={`${model ?? 'model'}; sha256=${modelHash ?? ''}; prompt=${promptVersion}`} />
      ))}
    </>
  );
};

/** Of everything on the page that a model put into words. */
function madeBy({ origin, provenance, translation }: SummaryView): readonly ProvenanceView[] {
  return [...(origin === 'model' ? [provenance] : []), ...(translation?.provenance.model ? [translation.provenance] : [])];
}
