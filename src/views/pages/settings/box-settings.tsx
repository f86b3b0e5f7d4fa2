import type { UiLanguage } from '../../i18n/languages.ts';
import { settingText, settingValueText } from '../../i18n/setting-text.ts';
import { type T, type TextKey, translator } from '../../i18n/translator.ts';
import type { SettingProps, SettingsSection } from './props.ts';

/** What the program was started with, to be read. */
export const BoxSettings = ({ language, sections }: { language: UiLanguage; sections: readonly SettingsSection[] }) => {
  const t = translator(language);
  return (
    <section class="card box-settings" aria-labelledby="box">
      <h2 id="box">{t('settings.box.title')}</h2>
      <p class="field-hint">{t('settings.box.lead')}</p>
      {sections.map(({ name, settings }) => (
        <>
          <h3>{t(`settings.section.${name}` as TextKey)}</h3>
          <dl>
            {settings.map((setting) => (
              <BoxSetting t={t} language={language} setting={setting} />
            ))}
          </dl>
        </>
      ))}
    </section>
  );
};

const BoxSetting = ({ t, language, setting }: { t: T; language: UiLanguage; setting: SettingProps }) => {
  const { name, env, value, source } = setting;
  return (
    <div class="box-setting">
      <dt>
        {settingText(t, name, 'label')} <code>{env}</code>
      </dt>
      <dd>
        <p class="box-value">
          {value ? <code>{settingValueText(language, setting, value)}</code> : <span class="box-unset">{t('settings.unset')}</span>}
          {source === 'default' && value && <span class="badge plain-label">{t('settings.source.default')}</span>}
        </p>
        <p class="field-hint">{settingText(t, name, 'doc')}</p>
      </dd>
    </div>
  );
};
