import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import type { T } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { places } from '../../layouts/places.ts';
import { lateForecastHref, lateHref } from './addresses.ts';
import { LateTable } from './late-table.tsx';
import type { LatePageProps, PeriodView } from './props.ts';
import { isUncounted, waitingText } from './waiting-text.ts';

/** SPEC C5: captured sessions without a summary, why, and the way to have them written. */
export const LatePage = ({ frame, rows, total, period, firstHref, nextHref, done }: LatePageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const isFiltered = period.from !== '' || period.to !== '';
  return (
    <AdminPage
      frame={frame}
      title={t('late.title')}
      place="sessions"
      lead={t('late.lead')}
      above={{ href: places.sessions.href, title: t('nav.sessions') }}
    >
      {done && <Done t={t} done={done} />}
      {(total > 0 || isFiltered) && <PeriodForm t={t} period={period} />}
      {total === 0 && <p class="card">{t(isFiltered ? 'late.none-then' : 'late.none')}</p>}
      {total > 0 && (
        <form class="late" method="get" action={lateForecastHref}>
          <input type="hidden" name="from" value={period.from} />
          <input type="hidden" name="to" value={period.to} />
          <p role="status">{waitingText(t, total)}</p>
          <LateTable ui={ui} rows={rows} />
          <div class="form-actions">
            <button class="btn" type="submit" name="scope" value="all">
              {isUncounted(total) ? t('late.of-all-many') : t('late.of-all', { count: total })}
            </button>
            <button class="btn" data-variant="outline" type="submit" name="scope" value="selected">
              {t('late.of-selected')}
            </button>
          </div>
        </form>
      )}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};

const Done = ({ t, done: { queued, stayed } }: { t: T; done: NonNullable<LatePageProps['done']> }) => (
  <Notice tone={stayed > 0 ? 'warn' : 'good'} title={t('late.done.queued', { count: queued })}>
    {stayed > 0 && <p>{t('late.done.stayed', { count: stayed })}</p>}
  </Notice>
);

const PeriodForm = ({ t, period }: { t: T; period: PeriodView }) => (
  <form class="filters" method="get" action={lateHref}>
    <Field name="from" type="date" label={t('late.from')} value={period.from} />
    <Field name="to" type="date" label={t('late.until')} value={period.to} />
    <button class="btn" data-variant="outline" type="submit">
      {t('late.show')}
    </button>
  </form>
);
