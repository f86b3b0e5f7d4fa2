import type { T } from '../../i18n/translator.ts';
import type { AccountStateView } from './props.ts';

export const AccountState = ({ t, state }: { t: T; state: AccountStateView }) => (
  <span class="badge account-state" data-state={state}>
    {t(`accounts.states.${state}`)}
  </span>
);
