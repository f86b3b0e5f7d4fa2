import { Icon } from '../../components/icon.tsx';
import { KeyboardHelp } from '../../components/keyboard-help.tsx';
import { OutcomeBadge } from '../../components/outcome-badge.tsx';
import { Pager } from '../../components/pager.tsx';
import { statementText } from '../../components/statement.tsx';
import { When } from '../../components/when.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { ExportBar, exportFormId } from './export-bar.tsx';
import { Hits } from './hits.tsx';
import type { InsightListView, InsightRowView } from './props.ts';
import { languageName } from './value-text.ts';

interface InsightListProps {
  readonly ui: Ui;
  readonly list: InsightListView;
  readonly selected: string | null;
}

/** The lower part: the summaries that the filters leave. */
export const InsightList = ({ ui, list, selected }: InsightListProps) => {
  const { t } = ui;
  return (
    <section id="insight-list" class="list" aria-labelledby="list-title">
      <header class="list-head">
        <h2 id="list-title">{t('insights.summaries')}</h2>
        {/* Told to screen readers when the list changes by itself. */}
        <span class="count" role="status">
          {t('list.count', { count: list.total })}
        </span>
        <KeyboardHelp ui={ui} searches />
        {list.total > 1 && (
          <nav class="sorts" aria-label={t('insights.sort')}>
            {list.sorts.map(({ sort, href, isOn }) => (
              <a href={href} aria-current={isOn ? 'true' : undefined}>
                {t(`insights.sorted.${sort}`)}
              </a>
            ))}
          </nav>
        )}
      </header>
      {list.exportFields && list.rows.length > 0 && <ExportBar ui={ui} total={list.total} fields={list.exportFields} />}
      {list.rows.length === 0 ? (
        <p class="list-empty">{t('insights.none-left')}</p>
      ) : (
        <ul>
          {list.rows.map((row) => (
            <Row ui={ui} row={row} chosen={row.id === selected} canPick={list.exportFields !== null} />
          ))}
        </ul>
      )}
      <Pager t={t} firstHref={list.firstHref} nextHref={list.nextHref} />
    </section>
  );
};

/** A real link to the session's page; htmx opens its summary at the side instead where there is room for it. */
const Row = ({ ui, row, chosen, canPick }: { ui: Ui; row: InsightRowView; chosen: boolean; canPick: boolean }) => (
  <li class={canPick ? 'row row-pick' : 'row'}>
    {canPick && <Pick ui={ui} row={row} />}
    <a
      id={`row-${row.id}`}
      href={`/sessions/${row.id}`}
      data-row={row.id}
      hx-get={row.panel}
      hx-target="#panel"
      hx-swap="innerHTML"
      hx-push-url={row.shownAt}
      aria-current={chosen ? 'true' : undefined}
    >
      <span class="row-title" lang={row.language}>
        {row.titleHits ? <Hits pieces={row.titleHits} /> : statementText(row.title, row.language)}
      </span>
      <span class="row-time">
        <When ui={ui} at={row.start} />
        <span>{row.seconds === null ? ui.t('list.running') : ui.duration(row.seconds)}</span>
      </span>
      {row.excerpt && (
        <span class="row-excerpt" lang={row.language}>
          <Hits pieces={row.excerpt} />
        </span>
      )}
      {row.variantHit && (
        <span class="row-excerpt">
          <span class="row-language">{languageName(ui, row.variantHit.language)}:</span>{' '}
          <span lang={row.variantHit.language}>
            <Hits pieces={row.variantHit.pieces} />
          </span>
        </span>
      )}
      <RowFacts ui={ui} row={row} />
    </a>
  </li>
);

const Pick = ({ ui, row }: { ui: Ui; row: InsightRowView }) => (
  <label class="pick">
    <input id={`pick-${row.id}`} type="checkbox" name="sessions" value={row.id} form={exportFormId} />
    <span class="sr-only">{ui.t('export-list.select.one', { title: statementText(row.title, row.language) })}</span>
  </label>
);

const RowFacts = ({ ui, row }: { ui: Ui; row: InsightRowView }) => (
  <span class="row-meta">
    <OutcomeBadge outcome={row.outcome} language={ui.language} />
    {row.issueTypes.map((code) => (
      <span>{ui.issueType(code)}</span>
    ))}
    <span>{row.device}</span>
    {row.customer !== null && <span>{row.customer}</span>}
    <span class="row-supporter">{ui.t('list.with', { name: row.supporter })}</span>
    {row.openPoints > 0 && <span class="row-open">{ui.t('insights.open-points', { count: row.openPoints })}</span>}
    {row.flags > 0 && <span class="row-flags">{ui.t('list.flags', { count: row.flags })}</span>}
    {row.isReviewed && (
      <span class="row-reviewed">
        <Icon name="solved" /> {ui.t('revision.reviewed')}
      </span>
    )}
  </span>
);
