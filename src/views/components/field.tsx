import type { Child } from 'hono/jsx';

interface FieldProps {
  /** The form field's name; its id too, unless `id` says otherwise. */
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly hint?: Child;
  /** Why the value that was sent is refused. */
  readonly error?: string | null | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'number' | 'date' | 'datetime-local' | 'url';
  readonly value?: string;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly autofocus?: boolean;
  readonly inputmode?: 'numeric' | 'text';
  readonly minlength?: number;
  readonly maxlength?: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly disabled?: boolean;
  readonly readonly?: boolean;
}

/** A labelled input with its hint and its error, tied together for screen readers. */
export const Field = ({ name, id = name, label, hint, error, type = 'text', ...input }: FieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <input class="input" id={id} name={name} type={type} {...input} {...tied(id, hint, error)} />
    <FieldNotes id={id} hint={hint} error={error} />
  </div>
);

interface ChoiceProps {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly hint?: Child;
  readonly error?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly disabled?: boolean;
}

/** A labelled choice of one among several. */
export const Choice = ({ name, id = name, label, hint, error, value, options, disabled }: ChoiceProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select class="select" id={id} name={name} disabled={disabled} {...tied(id, hint, error)}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
    <FieldNotes id={id} hint={hint} error={error} />
  </div>
);

/** What stands below an input, with the ids that `tied` names. */
export const FieldNotes = ({ id, hint, error }: { id: string; hint?: Child; error?: string | null | undefined }) => (
  <>
    {hint && (
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
  </>
);

/** Attributes that tie an input to its notes, for screen readers. */
export function tied(id: string, hint: Child, error: string | null | undefined) {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { ...(notes && { 'aria-describedby': notes }), ...(error && { 'aria-invalid': 'true' as const }) };
}
