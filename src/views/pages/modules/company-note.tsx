import { Notice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import { places } from '../../layouts/places.ts';
import type { ModuleNote } from './props.ts';

/** What the company's settings make of modules, with the way there for who may change them. */
export const CompanyNote = ({ frame, note }: { frame: Frame; note: ModuleNote }) => {
  const t = translator(frame.language);
  return (
    <Notice tone="calm" title={t(`modules.company.${note}.title`)}>
      <p>
        {t(`modules.company.${note}.text`)}{' '}
        {note !== 'modules' && frame.open.includes('ai') && <a href={places.ai.href}>{t('modules.company.settings')}</a>}
      </p>
    </Notice>
  );
};
