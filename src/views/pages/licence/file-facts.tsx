import { When } from '../../components/when.tsx';
import { dayText } from '../../i18n/day-text.ts';
import { uiOf } from '../../i18n/ui.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import { Packs } from './licence-facts.tsx';
import type { FileView } from './props.ts';
import { tierText } from './tier-text.ts';

/** What a file says that was looked into. */
export const FileFacts = ({ frame, file }: { frame: Frame; file: FileView }) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <section class="card" aria-labelledby="inspected" role="status">
      <h2 id="inspected">{t('licences.inspect.title')}</h2>
      <p>{t('licences.inspect.about')}</p>
      <dl class="facts">
        <dt>{t('licences.inspect.type')}</dt>
        <dd>{t(`licences.type.${file.type}`)}</dd>
        <dt>{t('licences.grants.id')}</dt>
        <dd>
          <code>{file.id}</code>
        </dd>
        <dt>{t('licences.inspect.issued')}</dt>
        <dd>
          <When ui={ui} at={file.issued} />
        </dd>
        {file.tier !== null && (
          <>
            <dt>{t('licences.grants.tier')}</dt>
            <dd>{tierText(file.tier)}</dd>
            <dt>{t('licences.grants.until')}</dt>
            <dd>{file.lastDay && dayText(frame.language, file.lastDay)}</dd>
            <dt>{t('licences.inspect.serial')}</dt>
            <dd>{file.serial}</dd>
            <dt>{t('licences.grants.add-on')}</dt>
            <dd>{file.addOn === null ? t('licences.grants.nothing') : t('licences.grants.add-on-text', { credits: file.addOn })}</dd>
          </>
        )}
        {file.to === null ? (
          <>
            <dt>{t('licences.grants.packs')}</dt>
            <dd>
              <Packs language={frame.language} packs={file.packs} />
            </dd>
          </>
        ) : (
          <>
            <dt>{t('licences.inspect.to')}</dt>
            <dd>
              <When ui={ui} at={file.to} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
};
