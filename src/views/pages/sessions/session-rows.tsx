import { byItself } from '../../components/by-itself.ts';
import { OutcomeBadge } from '../../components/outcome-badge.tsx';
import { statementText } from '../../components/statement.tsx';
import { secondsBetween, When } from '../../components/when.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import type { SessionListPageProps, SessionRow } from './props.ts';

/** The rows by day, newest first; while something is being written they look for news by themselves. */
export const SessionRows = ({ frame, rows, selected, working }: SessionListPageProps) => {
  const ui = uiOf(frame);
  return (
    <div id="session-rows">
      {byDay(ui, rows).map(([day, ofDay]) => (
        <section class="day">
          <h2>{day}</h2>
          <ul>
            {ofDay.map((row) => (
              <Row ui={ui} row={row} chosen={row.id === selected?.session.id} shownAt={withSelected(frame.path, row.id)} />
            ))}
          </ul>
        </section>
      ))}
      {working && <LookAgain path={frame.path} />}
    </div>
  );
};

/** Asks for the rows again while they change; gone from the answer when nothing is being written any more. */
const LookAgain = ({ path }: { path: string }) => (
  <span
    hidden
    {...byItself}
    hx-get={path}
    hx-trigger="every 3s"
    hx-select="#session-rows"
    hx-target="#session-rows"
    hx-swap="outerMorph"
  ></span>
);

function byDay(ui: Ui, rows: readonly SessionRow[]): readonly (readonly [string, readonly SessionRow[]])[] {
  const days = new Map<string, SessionRow[]>();
  for (const row of rows) days.set(ui.day(row.start), [...(days.get(ui.day(row.start)) ?? []), row]);
  return [...days];
}

/** The address of this list, on this page of it, with the session at its side. */
function withSelected(path: string, id: string): string {
  const [, query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('selected', id);
  return `/sessions?${parameters}`;
}

interface RowProps {
  readonly ui: Ui;
  readonly row: SessionRow;
  readonly chosen: boolean;
  /** Address of the list with this session's panel open. */
  readonly shownAt: string;
}

/** A real link to the session's page; htmx opens the panel instead where there is room for it. */
const Row = ({ ui, row, chosen, shownAt }: RowProps) => (
  <li class="row">
    <a
      href={`/sessions/${row.id}`}
      data-row={row.id}
      hx-get={`/sessions/${row.id}/panel`}
      hx-target="#panel"
      hx-swap="innerHTML"
      hx-push-url={shownAt}
      aria-current={chosen ? 'true' : undefined}
    >
      <span class="row-title">
        <RowTitle ui={ui} row={row} />
      </span>
      <span class="row-time">
        <When ui={ui} at={row.start} as="clock" />
        <span>{row.end === null ? ui.t('list.running') : ui.duration(secondsBetween(row.start, row.end))}</span>
      </span>
      <span class="row-meta">
        {row.state.kind === 'ready' && <OutcomeBadge outcome={row.state.outcome} language={ui.language} />}
        {row.state.kind === 'ready' && row.state.issueTypes.map((code) => <span>{ui.issueType(code)}</span>)}
        <span>{row.device}</span>
        {row.customer !== null && <span>{row.customer}</span>}
        <span class="row-supporter">{ui.t('list.with', { name: row.supporter })}</span>
        {row.state.kind === 'ready' && row.state.flags > 0 && (
          <span class="row-flags">{ui.t('list.flags', { count: row.state.flags })}</span>
        )}
      </span>
      {row.state.kind === 'working' && row.state.position === null && <progress max={1} value={row.state.done} aria-hidden="true" />}
    </a>
  </li>
);

const RowTitle = ({ ui, row }: { ui: Ui; row: SessionRow }) => {
  const { state } = row;
  switch (state.kind) {
    case 'ready':
      return <span lang={state.language}>{statementText(state.title, state.language)}</span>;
    case 'working':
      return (
        <span class="row-working">
          {state.position === null ? ui.t('list.writing', { done: state.done }) : ui.t('list.queued', { position: state.position })}
        </span>
      );
    case 'failed':
      return <span class="row-blank">{ui.t('list.failed')}</span>;
    case 'kept-out':
      return <span class="row-blank">{ui.t(`decision.state.${state.capture}`)}</span>;
    case 'none':
      return <span class="row-blank">{ui.t('list.no-summary')}</span>;
  }
};
