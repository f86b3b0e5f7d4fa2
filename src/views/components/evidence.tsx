import type { Ui } from '../i18n/ui.ts';
import { runsOf } from '../summary-text/runs.ts';

/**
 * Events are counted from 1 on screen and in addresses: the event at position 0 is "[1]" and "#event-1".
 */
export function eventNumber(position: number): number {
  return position + 1;
}

export function eventAnchor(position: number): string {
  return `event-${eventNumber(position)}`;
}

interface EvidenceProps {
  readonly ui: Ui;
  readonly events: readonly number[];
  /** Address of the page that holds the timeline; '' on that page itself. */
  readonly page: string;
}

/** Links from a statement to the events that it rests on: "[3] [5–7]". */
export const Evidence = ({ ui, events, page }: EvidenceProps) => {
  if (events.length === 0) return null;
  return (
    <span class="evidence">
      {runsOf(events).map(([first, last]) => (
        <a
          href={`${page}#${eventAnchor(first)}`}
          data-evidence={`${eventNumber(first)}-${eventNumber(last)}`}
          aria-label={spoken(ui, first, last)}
        >
          {first === last ? `[${eventNumber(first)}]` : `[${eventNumber(first)}–${eventNumber(last)}]`}
        </a>
      ))}
    </span>
  );
};

function spoken(ui: Ui, first: number, last: number): string {
  if (first === last) return ui.t('summary.event', { first: eventNumber(first) });
  return ui.t('summary.events', { first: eventNumber(first), last: eventNumber(last) });
}
