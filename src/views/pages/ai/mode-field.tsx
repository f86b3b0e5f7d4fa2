import type { Child } from 'hono/jsx';
import { errorText } from '../../i18n/error-text.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import { settingText, settingValueText } from '../../i18n/setting-text.ts';
import { translator } from '../../i18n/translator.ts';
import type { RefusedSettings, SettingProps } from '../settings/props.ts';

interface ModeFieldProps {
  readonly language: UiLanguage;
  readonly setting: SettingProps;
  /** The value that is chosen, where it is not the one that holds. */
  readonly chosen?: string;
  readonly refused?: RefusedSettings | null;
  /** What a value means, below it. */
  readonly hint?: (value: string) => Child;
  readonly children?: Child;
}

/** A setting of few values as a group of radio buttons, with the value that held when the form was made beside it. */
export const ModeField = ({ language, setting, chosen, refused = null, hint, children }: ModeFieldProps) => {
  const t = translator(language);
  const { name, value, choices, source, env } = setting;
  const now = refused?.typed[name] ?? chosen ?? value;
  const fault = refused?.faults.find((one) => one.setting === name);
  return (
    <fieldset class="mode" id={name} aria-describedby={fault && `${name}-error`}>
      <legend>{settingText(t, name, 'label')}</legend>
      <input type="hidden" name={`was.${name}`} value={value ?? ''} />
      {choices?.map((one) => (
        <div>
          <label class="check">
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === now}
              disabled={source === 'environment'}
              aria-describedby={hint && `${name}-${one}`}
            />
            <span>{settingValueText(language, setting, one)}</span>
          </label>
          {hint && (
            <p class="field-hint mode-hint" id={`${name}-${one}`}>
              {hint(one)}
            </p>
          )}
        </div>
      ))}
      {source === 'environment' && <p class="field-hint">{t('settings.pinned', { env })}</p>}
      {fault && (
        <p class="field-error" id={`${name}-error`}>
          {errorText(t, 'input.invalid', { ...fault }).why}
        </p>
      )}
      {children}
    </fieldset>
  );
};
