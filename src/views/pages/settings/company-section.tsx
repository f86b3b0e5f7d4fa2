import { Choice, Field } from '../../components/field.tsx';
import { errorText } from '../../i18n/error-text.ts';
import { languageOption } from '../../i18n/language-option.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import { settingText, settingValueText } from '../../i18n/setting-text.ts';
import { type TextKey, translator } from '../../i18n/translator.ts';
import type { RefusedSettings, SettingProps, SettingsSection } from './props.ts';

const resetForm = 'settings-reset';

interface SectionProps {
  readonly language: UiLanguage;
  readonly section: SettingsSection;
  readonly refused: RefusedSettings | null;
}

/** Settings of the company that belong together: a form of their own, so that saving one leaves the others alone. */
export const CompanySection = ({ language, section, refused }: SectionProps) => {
  const t = translator(language);
  const title = t(`settings.section.${section.name}` as TextKey);
  const canSave = section.settings.some(({ source }) => source !== 'environment');
  return (
    <section class="card" aria-labelledby={section.name}>
      <h2 id={section.name}>{title}</h2>
      <form class="form" method="post" action="/admin/settings">
        {section.settings.map((setting) => (
          <SettingField language={language} setting={setting} refused={refused} />
        ))}
        {canSave && (
          <div class="form-actions">
            <button class="btn" type="submit" aria-label={t('settings.save-of', { name: title })}>
              {t('form.save')}
            </button>
          </div>
        )}
      </form>
    </section>
  );
};

/** The buttons that go back to a default stand inside other forms, where Enter must not press them: they belong to this one. */
export const ResetForm = ({ action = '/admin/settings/reset' }: { action?: string }) => (
  <form id={resetForm} method="post" action={action} />
);

/** A setting's input, with what it is for and the way back to its default. */
export const SettingField = ({
  language,
  setting,
  refused,
}: {
  language: UiLanguage;
  setting: SettingProps;
  refused: SectionProps['refused'];
}) => {
  const t = translator(language);
  const { name, input, min, max, source, choices } = setting;
  const fault = refused?.faults.find((one) => one.setting === name);
  const common = {
    name,
    label: settingText(t, name, 'label'),
    hint: <SettingHint language={language} setting={setting} />,
    value: refused?.typed[name] ?? setting.value ?? '',
    error: fault && errorText(t, 'input.invalid', { ...fault }).why,
    disabled: source === 'environment',
  };
  const options = input === 'time-zone' ? timeZones(setting.value ?? '') : choices;
  return (
    <>
      <input type="hidden" name={`was.${name}`} value={setting.value ?? ''} />
      {options ? (
        <Choice {...common} options={options.map((value) => ({ value, label: optionText(language, setting, value) }))} />
      ) : input === 'number' ? (
        <Field {...common} type="number" inputmode="numeric" min={min} max={max} required />
      ) : (
        <Field {...common} autocomplete="off" {...(max !== undefined && { maxlength: max })} />
      )}
    </>
  );
};

function optionText(language: UiLanguage, setting: SettingProps, value: string): string {
  const name = settingValueText(language, setting, value);
  return setting.measured ? languageOption(translator(language), name, setting.measured.includes(value)) : name;
}

const SettingHint = ({ language, setting }: { language: UiLanguage; setting: SettingProps }) => {
  const t = translator(language);
  const { name, env, source } = setting;
  return (
    <>
      {settingText(t, name, 'doc')}
      {setting.measured && <span class="setting-note">{t('models.language.help')}</span>}
      {source === 'environment' && <strong class="setting-note">{t('settings.pinned', { env })}</strong>}
      {source === 'company' && (
        <span class="setting-note">
          {setting.default && <span>{t('settings.default', { value: settingValueText(language, setting, setting.default) })}</span>}
          <button
            class="text-button"
            type="submit"
            form={resetForm}
            name="name"
            value={name}
            aria-label={t('settings.reset-of', { name: settingText(t, name, 'label') })}
          >
            {t('settings.reset')}
          </button>
        </span>
      )}
    </>
  );
};

/** Every zone that this runtime knows, and the one that is set, which may go by an older name. */
function timeZones(set: string): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), set])].filter(Boolean);
}
