import { Icon } from '../../components/icon.tsx';
import { eligibilityText, errorText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import { BackTo } from '../summaries/back-to.tsx';
import { KeptOutNotice } from './kept-out.tsx';
import type { SessionView, SummaryState } from './props.ts';
import { SessionFacts } from './session-facts.tsx';
import { SummaryArticle } from './summary-article.tsx';
import { SummaryProgress } from './summary-progress.tsx';

interface SummaryStateProps {
  readonly ui: Ui;
  readonly session: SessionView;
  readonly state: SummaryState;
  readonly place: 'page' | 'panel';
  readonly canGenerate: boolean;
  /** The list that it stands beside: where its forms lead back to. */
  readonly from?: string | null | undefined;
}

/** The summary, or what stands in its place: progress, the reason why there is none, or the failure. */
export const SummaryArea = (props: SummaryStateProps) => {
  const { ui, session, state, place, canGenerate, from = null } = props;
  if (state.kind === 'ready')
    return (
      <SummaryArticle
        ui={ui}
        session={session}
        summary={state.summary}
        variants={state.variants}
        isStale={state.isStale}
        place={place}
        canGenerate={canGenerate}
        from={from}
      />
    );
  const Heading = place === 'page' ? 'h1' : 'h2';
  return (
    <div id="summary-area" class="summary">
      <header class="summary-head">
        <Heading>
          {session.device} <span class="aside">{session.customer?.name ?? session.supporter}</span>
        </Heading>
      </header>
      <SessionFacts ui={ui} session={session} />
      {state.kind === 'working' ? (
        <SummaryProgress ui={ui} sessionId={session.id} progress={state.progress} place={place} from={from} />
      ) : state.kind === 'kept-out' ? (
        <KeptOutNotice ui={ui} sessionId={session.id} state={state.keptOut} place={place} />
      ) : (
        <WhyNone {...props} />
      )}
    </div>
  );
};

const WhyNone = ({ ui, session, state, canGenerate, from = null }: SummaryStateProps) => {
  const words = reasonWords(ui, state);
  if (words === null) return null;
  return (
    <section id="summary" class="notice" data-tone={state.kind === 'failed' ? 'bad' : 'calm'}>
      <Icon name={state.kind === 'failed' ? 'error' : 'note'} />
      <div>
        <h2>{words.title}</h2>
        <p>{words.text}</p>
        {rulesAgainst(state).length > 0 && (
          <ul>
            {rulesAgainst(state).map((rule) => (
              <li>{eligibilityText(ui.t, rule)}.</li>
            ))}
          </ul>
        )}
        {canGenerate && (
          <form method="post" action={`/sessions/${session.id}/summary`}>
            <BackTo from={from} />
            <button class="btn" data-size="sm" type="submit">
              <Icon name="spark" />
              {ui.t('summary.generate')}
            </button>
          </form>
        )}
      </div>
    </section>
  );
};

function rulesAgainst(state: SummaryState): readonly string[] {
  return state.kind === 'none' && state.reason === 'refused' ? state.rules : [];
}

function reasonWords({ t }: Ui, state: SummaryState): { title: string; text: string } | null {
  if (state.kind === 'none') return { title: t(`summary.none-${state.reason}`), text: t(`summary.none-${state.reason}-text`) };
  if (state.kind !== 'failed') return null;
  const { why, next } = errorText(t, state.code, state.params);
  return { title: t('summary.failed'), text: `${why} ${next}` };
}
