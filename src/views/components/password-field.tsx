import type { Child } from 'hono/jsx';
import type { T } from '../i18n/translator.ts';
import { FieldNotes, tied } from './field.tsx';

interface PasswordFieldProps {
  readonly t: T;
  readonly name: string;
  readonly label: string;
  /** "current-password" or "new-password": what a password manager offers. */
  readonly autocomplete: 'current-password' | 'new-password';
  readonly hint?: Child;
  /** Why the value that was sent is refused. */
  readonly error?: string | null | undefined;
  readonly autofocus?: boolean;
  /** Id of a refusal that is about this field, above it. */
  readonly refusedBy?: string | null;
}

/** A password that can be looked at while it is typed, where a script shows the button; never sent back to the page. */
export const PasswordField = ({ t, name, label, autocomplete, hint, error, autofocus = false, refusedBy = null }: PasswordFieldProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <div class="password">
      <input
        class="input"
        id={name}
        name={name}
        type="password"
        autocomplete={autocomplete}
        spellcheck={false}
        autocapitalize="none"
        required
        maxlength={1000}
        autofocus={autofocus}
        {...(refusedBy ? { 'aria-invalid': 'true' as const, 'aria-describedby': refusedBy } : tied(name, hint, error))}
      />
      <button class="reveal" type="button" hidden data-reveal={name} data-other={t('login.hide')} aria-controls={name}>
        {t('login.show')}
      </button>
    </div>
    <FieldNotes id={name} hint={hint} error={error} />
  </div>
);
