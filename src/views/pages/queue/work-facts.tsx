import { When } from '../../components/when.tsx';
import { whatText } from '../../i18n/queue-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { WaitingView } from './props.ts';

type Work = Pick<WaitingView, 'kind' | 'language' | 'sessionId' | 'device' | 'customer' | 'supporter' | 'start'>;

/** Which session it is about, and what is asked for. */
export const WorkFacts = ({ ui, work }: { ui: Ui; work: Work }) => (
  <div class="queue-work">
    <a href={`/sessions/${work.sessionId}`}>{work.device}</a>
    <p class="queue-meta">
      <span>{whatText(ui, work)}</span>
      {work.customer !== null && <span>{work.customer}</span>}
      <span>{ui.t('list.with', { name: work.supporter })}</span>
      <When ui={ui} at={work.start} />
    </p>
  </div>
);

/** What a button says to who does not see the row: "PC-17, 3 Mar 2026, 09:14". */
export function workName(ui: Ui, { device, start }: Work): string {
  return `${device}, ${ui.moment(start)}`;
}
