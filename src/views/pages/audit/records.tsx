import type { Ui } from '../../i18n/ui.ts';
import type { RecordView } from './props.ts';
import { RecordRow } from './record-row.tsx';

interface RecordsProps {
  readonly ui: Ui;
  readonly records: readonly RecordView[];
  readonly pausedAt: number | null;
  readonly newestHref: string | null;
  readonly olderHref: string | null;
}

/** Records by day, newest first. */
export const Records = ({ ui, records, pausedAt, newestHref, olderHref }: RecordsProps) => {
  const { t } = ui;
  const days = [...Map.groupBy(records, ({ at }) => dayText(ui, at))];
  return (
    <section class="log" aria-labelledby="log-title">
      <h2 id="log-title" class="sr-only">
        {t('audit.list.title')}
      </h2>
      {records.length === 0 && pausedAt === null && (
        <p class="log-empty">
          <strong>{t('audit.list.empty')}</strong> {t('audit.list.empty-next')}
        </p>
      )}
      {days.map(([day, ofDay]) => (
        <section class="log-day">
          <h3>{day}</h3>
          <ol>
            {ofDay.map((record) => (
              <RecordRow ui={ui} record={record} />
            ))}
          </ol>
        </section>
      ))}
      {pausedAt !== null && <p class="log-empty">{t('audit.list.paused', { seq: pausedAt })}</p>}
      {(newestHref ?? olderHref) && (
        <nav class="pager" aria-label={t('form.pages')}>
          {newestHref && <a href={newestHref}>{t('audit.list.newest')}</a>}
          {olderHref && (
            <a href={olderHref} rel="next">
              {t(pausedAt === null ? 'audit.list.older' : 'audit.list.search-on')}
            </a>
          )}
        </nav>
      )}
    </section>
  );
};

/** A time that somebody edited into none stands as it is. */
function dayText(ui: Ui, at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : ui.day(at);
}
