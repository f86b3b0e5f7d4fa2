import type { Child } from 'hono/jsx';
import type { T } from '../i18n/translator.ts';
import { FieldNotes, tied } from './field.tsx';

interface PasswordFieldProps {
  readonly t: T;
  readonly name: string;
  /** Default: the name. */
  readonly id?: string;
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
export const PasswordField = ({
  t,
  name,
  id = name,
  label,
  autocomplete,
  hint,
  error,
  autofocus = false,
  refusedBy = null,
}: PasswordFieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <div class="password">
      <input
        class="input"
        id={id}
        name={name}
        type="password"
        autocomplete={autocomplete}
        spellcheck={false}
        autocapitalize="none"
        required
        maxlength={1000}
        autofocus={autofocus}
        {...(refusedBy ? { 'aria-invalid': 'true' as const, 'aria-describedby': refusedBy } : tied(id, hint, error))}
      />
      <button class="reveal" type="button" hidden data-reveal={id} data-other={t('login.hide')} aria-controls={id}>
        {t('login.show')}
      </button>
    </div>
    <FieldNotes id={id} hint={hint} error={error} />
  </div>
);
