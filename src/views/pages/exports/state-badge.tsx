import type { Ui } from '../../i18n/ui.ts';
import type { ExportRunView } from './props.ts';

const tones: Readonly<Record<ExportRunView['state'], string>> = {
  waiting: 'calm',
  translating: 'calm',
  writing: 'calm',
  done: 'good',
  failed: 'bad',
  cancelled: 'calm',
  expired: 'calm',
  erased: 'warn',
};

export const StateBadge = ({ ui, state }: { ui: Ui; state: ExportRunView['state'] }) => (
  <span class="badge export-state" data-tone={tones[state]}>
    {ui.t(`export-list.state.${state}`)}
  </span>
);
