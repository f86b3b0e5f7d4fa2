import { Choice } from '../../components/field.tsx';
import type { TextKey } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import { exportHref } from './addresses.ts';
import type { ExportView } from './props.ts';

interface ExportFormProps {
  readonly ui: Ui;
  readonly sessionId: string;
  readonly exports: ExportView;
}

const states = { written: 'exports.as-written', translated: 'exports.translated', missing: 'exports.not-translated' } as const;

/** Format, language, download (SPEC G1). htmx stays out of it: a file is no fragment. */
export const ExportForm = ({ ui, sessionId, exports: { formats, languages } }: ExportFormProps) => {
  const { t } = ui;
  const names = new Intl.DisplayNames(ui.language, { type: 'language' });
  return (
    <details class="life-fold">
      <summary>{t('exports.title')}</summary>
      <form class="form" method="get" action={exportHref(sessionId)} hx-boost="false">
        <Choice
          name="format"
          label={t('exports.format')}
          value="pdf"
          options={formats.map((format) => ({ value: format, label: t(`exports.formats.${format}` as TextKey) }))}
        />
        <Choice
          name="language"
          label={t('exports.language')}
          value={languages[0]?.language ?? 'en'}
          options={languages.map(({ language, state }) => ({
            value: language,
            label: t(states[state], { name: names.of(language) ?? language }),
          }))}
        />
        <p class="field-hint">{t('exports.hint')}</p>
        <div class="form-actions">
          <button class="btn" data-size="sm" type="submit">
            {t('exports.download')}
          </button>
        </div>
      </form>
    </details>
  );
};
