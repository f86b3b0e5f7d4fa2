import { FieldNotes } from '../../components/field.tsx';
import type { T } from '../../i18n/translator.ts';

export const platformChoices = ['windows', 'macos', 'other'] as const;

export interface PlatformShown {
  /** Chosen already; null: none. */
  readonly chosen: (typeof platformChoices)[number] | null;
  /** True: it was left out, and is needed. */
  readonly missing: boolean;
}

/** Which system the computer has, where nobody registered it (SPEC A8, C6). */
export const PlatformChoice = ({ t, chosen, missing }: PlatformShown & { readonly t: T }) => {
  const error = missing ? t('consent.platform.missing') : null;
  return (
    <fieldset class="bare-choice" id="platform" aria-describedby={`platform-hint${missing ? ' platform-error' : ''}`}>
      <legend>{t('consent.platform.legend')}</legend>
      {platformChoices.map((platform) => (
        <label class="check">
          <input type="radio" name="platform" value={platform} checked={platform === chosen} />
          <span>{t(`consent.platform.${platform}`)}</span>
        </label>
      ))}
      <FieldNotes id="platform" hint={t('consent.platform.hint')} error={error} />
    </fieldset>
  );
};
