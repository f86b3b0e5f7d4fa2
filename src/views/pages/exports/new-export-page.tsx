import { Choice } from '../../components/field.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { exportsHref } from './addresses.ts';
import type { NewExportPageProps } from './props.ts';
import { formatName, languageName } from './words.ts';

/** GET /exports/new: which, as what, in which language (SPEC G1). */
export const NewExportPage = (props: NewExportPageProps) => {
  const { frame, total, refusal, backHref } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage
      frame={frame}
      title={t('export-list.new.title')}
      place="exports"
      above={{ href: exportsHref, title: t('export-list.title') }}
    >
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      {total === 0 ? (
        <Notice tone="warn" title={t('export-list.new.none')}>
          <p>
            {t('export-list.new.none-next')} <a href={backHref}>{t('export-list.new.back')}</a>
          </p>
        </Notice>
      ) : (
        <Form ui={ui} {...props} />
      )}
    </AdminPage>
  );
};

const Form = ({ ui, sessions, fields, total, formats, languages, chosen, canTranslate, backHref }: NewExportPageProps & { ui: Ui }) => {
  const { t } = ui;
  return (
    <form class="card form" method="post" action={exportsHref}>
      <p class="export-count">{t(sessions === null ? 'export-list.new.all' : 'export-list.new.selected', { count: total })}</p>
      <input type="hidden" name="scope" value={sessions === null ? 'all' : 'selected'} />
      {sessions?.map((id) => (
        <input type="hidden" name="sessions" value={id} />
      ))}
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Choice
        name="format"
        label={t('export-list.format')}
        value={chosen.format}
        hint={t('export-list.new.format-hint')}
        options={formats.map((format) => ({ value: format, label: formatName(ui, format) }))}
      />
      <Choice
        name="into"
        label={t('export-list.language')}
        value={chosen.language}
        hint={t(canTranslate ? 'export-list.new.language-hint' : 'export-list.new.not-translated')}
        options={[
          { value: '', label: languageName(ui, null) },
          ...languages.map((language) => ({ value: language, label: languageName(ui, language) })),
        ]}
      />
      <div class="form-actions">
        <button class="btn" type="submit">
          {t('export-list.new.submit')}
        </button>
        <a class="btn" data-variant="outline" href={backHref}>
          {t('export-list.new.back')}
        </a>
      </div>
    </form>
  );
};
