import { Icon } from '../../components/icon.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { Document } from '../../layouts/document.tsx';
import { ImportForm } from './import-form.tsx';
import { Outcome } from './outcome.tsx';
import type { ImportPageProps } from './props.ts';

/** A recording comes in as a file, with what whoever brings it attests (SPEC C6). */
export const ImportPage = (props: ImportPageProps) => {
  const { frame, refusal, taken } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <Document frame={frame} title={t('imports.page.title')} page="session">
      <div class="narrow">
        <nav class="trail" aria-label={t('app.sessions')}>
          <a href="/sessions">
            <Icon name="back" />
            {t('session.back')}
          </a>
        </nav>
        <h1>{t('imports.page.title')}</h1>
        {refusal && <RefusalNotice t={t} refusal={refusal} />}
        {taken ? <Outcome ui={ui} {...taken} /> : <ImportForm {...props} />}
      </div>
    </Document>
  );
};
