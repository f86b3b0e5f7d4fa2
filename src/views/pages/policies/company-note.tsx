import { Notice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import { places } from '../../layouts/places.ts';
import type { CompanyNote as Note } from './props.ts';

/** What the company's settings leave of policies, with the way there for who may change them. */
export const CompanyNote = ({ frame, note }: { frame: Frame; note: Note }) => {
  const t = translator(frame.language);
  if (note === null) return null;
  return (
    <Notice tone="calm" title={t(`policies.company.${note}.title`)}>
      <p>
        {t(`policies.company.${note}.text`)} {frame.open.includes('ai') && <a href={places.ai.href}>{t('policies.company.settings')}</a>}
      </p>
    </Notice>
  );
};
