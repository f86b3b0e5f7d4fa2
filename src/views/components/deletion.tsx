import type { Child } from 'hono/jsx';
import type { T } from '../i18n/translator.ts';

interface DeletionProps {
  readonly t: T;
  readonly title: string;
  /** Where the confirmation is posted. */
  readonly action: string;
  /** What goes with it. */
  readonly children: Child;
}

/** At the end of a record's page: what deleting it means, folded, and the button that does it. */
export const Deletion = ({ t, title, action, children }: DeletionProps) => (
  <details class="card access-row group-end">
    <summary>{title}</summary>
    <form method="post" action={action}>
      <p>{children}</p>
      <button class="btn" data-variant="danger" type="submit">
        {t('form.confirm')}
      </button>
    </form>
  </details>
);
