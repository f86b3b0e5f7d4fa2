import type { UiLanguage } from '../../i18n/languages.ts';
import type { NamedRole } from '../../i18n/role-name.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import type { Refused } from '../login/props.ts';

/** What is shown to set a second factor up. */
export interface SetupShown {
  /** Goes back with the form. */
  readonly sealed: string;
  /** Base32. */
  readonly seed: string;
  /** otpauth:// address. */
  readonly uri: string;
}

export const themes = ['system', 'light', 'dark'] as const;

/** GET /account, and POST refused. Posts `name`, `language`, `timeZone`, `theme`, `logsSessions`, `was.logsSessions` to /account. */
export interface AccountPageProps {
  readonly frame: Frame;
  readonly typed: { readonly name: string; readonly language: UiLanguage | string; readonly timeZone: string; readonly theme: string };
  readonly email: string;
  readonly role: NamedRole;
  readonly groups: readonly string[];
  /** SPEC A9: for those who manage accounts to change, for the others to see. */
  readonly logs: { readonly isOn: boolean; readonly typed: boolean; readonly canEdit: boolean };
  readonly isSaved: boolean;
  readonly error: Refused | null;
}

/** GET /account/password, and POST refused. Posts `present`, `password` to the same address. */
export interface PasswordPageProps {
  readonly frame: Frame;
  /** For the browser's password manager. */
  readonly email: string;
  /** Characters that the new one needs. */
  readonly needed: number;
  readonly isChanged: boolean;
  readonly error: Refused | null;
}

/**
 * GET /account/factor, and its POSTs refused. Off: posts `setup`, `code`, `password` to the same address. On: posts
 * `password`, `code` to …/recovery-codes and …/removal.
 */
export interface FactorPageProps {
  readonly frame: Frame;
  readonly email: string;
  readonly factor:
    | { readonly isOn: true; readonly since: string; readonly codesLeft: number }
    | { readonly isOn: false; readonly setup: SetupShown };
  /** Characters that the password needs without it. */
  readonly alone: number;
  readonly done: 'removed' | 'recovered' | null;
  /** The form that was refused. */
  readonly error: (Refused & { readonly form: 'on' | 'renew' | 'remove' }) | null;
}

/** Answers the POSTs that make recovery codes: shown this once. */
export interface RecoveryCodesPageProps {
  readonly frame: Frame;
  readonly codes: readonly string[];
}
