import { Notice } from '../../components/notice.tsx';
import { reasonText } from '../../i18n/error-text.ts';
import { settingText } from '../../i18n/setting-text.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { places } from '../../layouts/places.ts';
import { BoxSettings } from './box-settings.tsx';
import { CompanySection, ResetForm } from './company-section.tsx';
import type { RefusedSettings, SettingsPageProps } from './props.ts';

/** *Admin settings > Settings* (SPEC A10). */
export const SettingsPage = ({ frame, sections, box, done, refused }: SettingsPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage frame={frame} title={t('settings.title')} place="settings" lead={t('settings.lead')}>
      {done && <Notice tone="good" title={t(`settings.done.${done}`)} />}
      {refused && <Faults t={t} refused={refused} />}
      {sections.map((section) => (
        <CompanySection language={frame.language} section={section} refused={refused} />
      ))}
      <p>
        <a href={places.ai.href}>{t('nav.ai')}</a>: {t('ai.elsewhere')}
      </p>
      <ResetForm />
      <BoxSettings language={frame.language} sections={box} />
    </AdminPage>
  );
};

/** Every fault, each with a way to its field. */
const Faults = ({ t, refused }: { t: T; refused: RefusedSettings }) => (
  <Notice tone="bad" title={t('errors.settings.invalid.what')}>
    <ul>
      {refused.faults.map(({ setting, at, ...why }) => (
        <li>
          {setting ? <a href={`#${setting}`}>{settingText(t, setting, 'label')}</a> : <code>{at}</code>}: {reasonText(t, why)}
        </li>
      ))}
    </ul>
  </Notice>
);
