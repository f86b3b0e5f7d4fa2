import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { requestHref } from './addresses.ts';
import { ClockState } from './clock-state.tsx';
import { FileFacts } from './file-facts.tsx';
import { ImportForm } from './import-form.tsx';
import { LicenceFacts } from './licence-facts.tsx';
import type { LicencePageProps } from './props.ts';

/** *Admin settings > Licence* (SPEC D7, D8). */
export const LicencePage = ({ frame, licence, done, refusal, typed, inspected }: LicencePageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('nav.licence')}
      place="licence"
      lead={t('licences.page.lead')}
      actions={
        <a class="btn" data-variant="outline" href={requestHref}>
          {t('licences.page.request')}
        </a>
      }
    >
      {done && <Done frame={frame} done={done} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      {licence.demo && (
        <Notice tone="warn" title={t('app.demo')}>
          <p>{t('licences.page.demo')}</p>
        </Notice>
      )}
      {inspected && <FileFacts frame={frame} file={inspected} />}
      {licence.clock.state === 'jump' && <ClockState frame={frame} clock={licence.clock} />}
      <LicenceFacts language={frame.language} licence={licence} />
      <ImportForm t={t} typed={typed} />
      <section class="card" aria-labelledby="company">
        <h2 id="company">{t('licences.company.title')}</h2>
        <p class="company-id">
          <code>{licence.company}</code>
        </p>
        <p class="field-hint">{t('licences.company.about')}</p>
      </section>
      {licence.clock.state !== 'jump' && <ClockState frame={frame} clock={licence.clock} />}
    </AdminPage>
  );
};

const Done = ({ frame, done }: { frame: LicencePageProps['frame']; done: NonNullable<LicencePageProps['done']> }) => {
  const t = translator(frame.language);
  if (done.code === 'imported') return <Notice tone="good" title={t('licences.import.done', { count: done.credits })} />;
  return <Notice tone={done.code === 'confirmed' ? 'good' : 'calm'} title={t(`licences.import.${done.code}`)} />;
};
