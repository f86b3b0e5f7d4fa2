import type { T } from '../../i18n/translator.ts';
import type { KeyView } from './props.ts';

const tones = { active: 'good', ending: 'warn', ended: 'calm', revoked: 'bad' } as const;

export const KeyState = ({ t, state }: { t: T; state: KeyView['state'] }) => (
  <span class="badge key-state" data-tone={tones[state]}>
    {t(`keys.states.${state}`)}
  </span>
);
