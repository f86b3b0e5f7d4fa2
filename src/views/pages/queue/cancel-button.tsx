import type { Ui } from '../../i18n/ui.ts';
import { cancelHref } from './addresses.ts';
import { ChangeButton } from './change-button.tsx';
import type { RunningView, WaitingView } from './props.ts';
import { workName } from './work-facts.tsx';

export const CancelButton = ({ ui, work }: { ui: Ui; work: RunningView | WaitingView }) => (
  <ChangeButton
    action={cancelHref(work.id)}
    id={`cancel-${work.id}`}
    text={ui.t('queue.cancel')}
    label={ui.t('queue.cancel-of', { name: workName(ui, work) })}
  />
);
