import { Icon } from '../../components/icon.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { Document } from '../../layouts/document.tsx';
import { LateNotice } from '../late/late-notice.tsx';
import { SessionPanel } from '../sessions/session-fragments.tsx';
import { FilterForm } from './filter-form.tsx';
import { FilterLine } from './filter-line.tsx';
import { InsightFigures } from './insight-figures.tsx';
import { InsightList } from './insight-list.tsx';
import { News } from './insight-news.tsx';
import type { InsightsPageProps } from './props.ts';

/** GET /insights: where people spend their day, and the summaries that tell it (SPEC F1). */
export const InsightsPage = (props: InsightsPageProps) => {
  const { frame, figures, list, form, chips, clearHref, selected, refusal } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  const isEmpty = list.total === 0 && !list.isFiltered && refusal === null;
  return (
    <Document frame={frame} title={t('insights.title')} page="insights" place="insights">
      <div class="insights" data-selected={selected ? 'true' : undefined}>
        <header class="insights-top">
          <h1>{t('insights.title')}</h1>
          {!isEmpty && <FilterForm ui={ui} form={form} refusal={refusal} />}
          {refusal && <RefusalNotice t={t} refusal={refusal} />}
          <FilterLine ui={ui} chips={chips} clearHref={clearHref} />
          <LateNotice t={t} waiting={props.waiting} />
          {isEmpty ? <Empty ui={ui} /> : <InsightFigures ui={ui} figures={figures} />}
        </header>
        {!isEmpty && (
          <div id="summaries" class="insight-columns">
            <InsightList ui={ui} list={list} selected={selected?.session.id ?? null} />
            <aside id="panel" class="panel" aria-label={t('list.panel')} tabindex={-1}>
              {selected ? <SessionPanel {...selected} /> : <Unchosen ui={ui} />}
            </aside>
          </div>
        )}
        <News href={props.newsHref} />
      </div>
    </Document>
  );
};

const Unchosen = ({ ui: { t } }: { ui: Ui }) => (
  <div class="panel-empty">
    <Icon name="note" />
    <h2>{t('insights.choose')}</h2>
    <p>{t('insights.choose-next')}</p>
  </div>
);

/** Before the first summary: what is missing, and where it begins. */
const Empty = ({ ui: { t } }: { ui: Ui }) => (
  <section id="insight-list" class="insights-empty" aria-labelledby="empty-title">
    <Icon name="spark" />
    <h2 id="empty-title">{t('insights.empty.title')}</h2>
    <p>{t('insights.empty.text')}</p>
    <p>
      <a class="btn" href="/sessions">
        {t('insights.empty.next')}
      </a>
    </p>
  </section>
);
