import { Icon } from '../../components/icon.tsx';
import type { Ui } from '../../i18n/ui.ts';
import type { SummaryView, TranslationView } from './props.ts';

/** Who wrote it: the AI label where a model did, and a label of its own where the code told it (SPEC D4a, E7). */
export const OriginLabel = ({ ui, summary }: { ui: Ui; summary: Pick<SummaryView, 'origin'> }) => {
  const { t } = ui;
  switch (summary.origin) {
    case 'model':
      return (
        <span class="badge ai-label" title={t('summary.ai-help')}>
          <Icon name="spark" />
          {t('summary.ai')}
        </span>
      );
    case 'template':
      return (
        <span class="badge plain-label" title={t('summary.template-help')}>
          {t('summary.template')}
        </span>
      );
    case 'extract':
      return (
        <span class="badge plain-label" title={t('summary.extract-help')}>
          {t('summary.extract')}
        </span>
      );
  }
};

/** Beside it, on a variant in another language: a model put it into these words. */
export const TranslationLabel = ({ ui: { t }, translation }: { ui: Ui; translation: TranslationView }) =>
  translation.provenance.model === null ? null : (
    <span class="badge ai-label" title={t('revision.variants.label-help')}>
      <Icon name="spark" />
      {t('revision.variants.label')}
    </span>
  );
