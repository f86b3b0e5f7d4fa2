import { Icon } from '../../components/icon.tsx';
import { verdictText } from '../../i18n/decision-text.ts';
import { uiOf } from '../../i18n/ui.ts';
import { timelineHref } from '../summaries/addresses.ts';
import { LifePanel } from '../summaries/life-panel.tsx';
import { SimilarList } from '../summaries/similar-list.tsx';
import { KeptOutNotice } from './kept-out.tsx';
import type { FinishedFragmentProps, ProgressFragmentProps, SessionPageProps, SessionPanelProps, WaitingFragmentProps } from './props.ts';
import { SummaryArea } from './summary-area.tsx';
import { SummaryProgress } from './summary-progress.tsx';
import { Timeline } from './timeline.tsx';
import { WhyPanel } from './why-panel.tsx';

/** GET /sessions/:id/panel: the same as on the session's page, in one column; the timeline comes once evidence is asked for. */
export const SessionPanel = ({ frame, session, state, canGenerate, life, similar, from, closeHref, done }: SessionPanelProps) => {
  const ui = uiOf(frame);
  return (
    <div class="panel-content" data-session={session.id}>
      <p class="panel-bar">
        {closeHref !== null && (
          <a class="btn panel-close" data-variant="outline" data-size="sm" href={closeHref}>
            <Icon name="back" />
            {ui.t('insights.back')}
          </a>
        )}
        <a class="btn" data-variant="outline" data-size="sm" href={`/sessions/${session.id}`}>
          <Icon name="open" />
          {ui.t('session.open')}
        </a>
      </p>
      <SummaryArea ui={ui} session={session} state={state} place="panel" canGenerate={canGenerate} from={from} />
      <LifePanel ui={ui} life={life} done={done} />
      <SimilarList ui={ui} similar={similar} />
      {session.eventCount > 0 && (
        <div id="panel-timeline" hx-get={timelineHref(session.id)} hx-trigger="evidence once" hx-swap="innerHTML"></div>
      )}
    </div>
  );
};

/** GET /sessions/:id/progress while the remote person is asked. */
export const WaitingFragment = ({ frame, sessionId, state, place }: WaitingFragmentProps) => (
  <KeptOutNotice ui={uiOf(frame)} sessionId={sessionId} state={state} place={place} />
);

/** GET /sessions/:id/progress while the model works or the session waits. */
export const ProgressFragment = ({ frame, sessionId, progress, place, from }: ProgressFragmentProps) => (
  <SummaryProgress ui={uiOf(frame)} sessionId={sessionId} progress={progress} place={place} from={from} />
);

/**
 * GET /sessions/:id/progress when it is over: htmx puts each part in its own place, so the summary takes over from the
 * whole waiting area and the timeline gets its links back.
 */
export const FinishedFragment = ({
  frame,
  session,
  events,
  state,
  place,
  canGenerate,
  why,
  life,
  similar,
  from,
}: FinishedFragmentProps) => {
  const ui = uiOf(frame);
  return (
    <>
      <hx-partial hx-target="#summary-area" hx-swap="outerHTML">
        <SummaryArea ui={ui} session={session} state={state} place={place} canGenerate={canGenerate} from={from} />
      </hx-partial>
      <hx-partial hx-target="#life" hx-swap="outerHTML">
        <LifePanel ui={ui} life={life ?? null} />
      </hx-partial>
      <hx-partial hx-target="#similar" hx-swap="outerHTML">
        <SimilarList ui={ui} similar={similar ?? []} />
      </hx-partial>
      {place === 'page' && (
        <>
          <hx-partial hx-target="#why" hx-swap="outerHTML">
            <WhyPanel ui={ui} why={why} />
          </hx-partial>
          <hx-partial hx-target="#why-told" hx-swap="innerHTML">
            {verdictText(ui, why)}
          </hx-partial>
          <hx-partial hx-target="#timeline" hx-swap="outerHTML">
            <Timeline ui={ui} events={events} state={state} />
          </hx-partial>
        </>
      )}
    </>
  );
};

/** GET /sessions/:id/timeline: the events below the panel's summary. */
export const TimelineFragment = ({ frame, events, state }: Pick<SessionPageProps, 'frame' | 'events' | 'state'>) => (
  <Timeline ui={uiOf(frame)} events={events} state={state} />
);
