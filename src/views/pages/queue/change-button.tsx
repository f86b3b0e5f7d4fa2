interface ChangeButtonProps {
  readonly action: string;
  readonly id: string;
  readonly text: string;
  /** With what it is about. */
  readonly label: string;
}

/** Cancels or asks again; its id keeps the focus where it is while the queue changes around it. */
export const ChangeButton = ({ action, id, text, label }: ChangeButtonProps) => (
  <form method="post" action={action}>
    <button id={id} class="btn" data-variant="outline" data-size="sm" type="submit" aria-label={label}>
      {text}
    </button>
  </form>
);
