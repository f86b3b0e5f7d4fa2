import type { Ui } from '../i18n/ui.ts';
import { type DoubtCode, doubtCodes, type FlagView } from '../pages/sessions/props.ts';
import { Evidence } from './evidence.tsx';
import { Icon } from './icon.tsx';

/** A flag on a statement that stands: the reader is to check it. Of one that was left out, there is nothing to check. */
export type Doubt = FlagView & { readonly code: DoubtCode; readonly events: readonly number[] };

export function isDoubt(flag: FlagView): flag is Doubt {
  return flag.events !== undefined && doubtCodes.some((code) => code === flag.code);
}

export function doubtsOn(flags: readonly FlagView[], field: string, index?: number): Doubt[] {
  return flags.filter(isDoubt).filter((flag) => flag.field === field && (index === undefined || flag.index === index));
}

export function doubtText(ui: Ui, { code, detail }: Doubt): string {
  return ui.t(`flag.doubt.${code}`, { detail });
}

interface DoubtsProps {
  readonly ui: Ui;
  readonly doubts: readonly Doubt[];
  /** Where the timeline stands: '' on its own page. */
  readonly page: string;
}

/** What to check in the statement above, each with its reason and the events to look at. */
export const Doubts = ({ ui, doubts, page }: DoubtsProps) => {
  if (doubts.length === 0) return null;
  return (
    <ul class="doubts">
      {doubts.map((doubt) => (
        <li>
          <Icon name="flag" />
          <span>
            {doubtText(ui, doubt)} <Evidence ui={ui} events={doubt.events} page={page} />
          </span>
        </li>
      ))}
    </ul>
  );
};
