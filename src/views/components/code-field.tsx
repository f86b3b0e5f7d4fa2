import type { Child } from 'hono/jsx';
import { FieldNotes, tied } from './field.tsx';

interface CodeFieldProps {
  readonly label: string;
  readonly hint?: Child;
  /** `either`: what is typed may be one of the app or a recovery code. */
  readonly kind: 'app' | 'recovery' | 'either';
  readonly id?: string;
  readonly required?: boolean;
  readonly autofocus?: boolean;
}

/** A code of the second factor; phones offer the one that they know, and digits to type it. */
export const CodeField = ({ label, hint, kind, id = 'code', required = true, autofocus = false }: CodeFieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <input
      class="input code"
      data-kind={kind}
      id={id}
      name="code"
      type="text"
      autocomplete={kind === 'recovery' ? 'off' : 'one-time-code'}
      inputmode={kind === 'app' ? 'numeric' : 'text'}
      spellcheck={false}
      autocapitalize="characters"
      maxlength={100}
      required={required}
      autofocus={autofocus}
      {...tied(id, hint, null)}
    />
    <FieldNotes id={id} hint={hint} error={null} />
  </div>
);
