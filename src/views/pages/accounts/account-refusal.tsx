import { Notice, RefusalNotice } from '../../components/notice.tsx';
import type { T } from '../../i18n/translator.ts';
import type { RefusalView } from './props.ts';

/** Why the form of an account is shown again. An address that is taken needs no more words than that. */
export const AccountRefusal = ({ t, refusal }: { t: T; refusal: RefusalView }) =>
  refusal.code === 'record.conflict' && refusal.params['reason'] === 'exists' ? (
    <Notice tone="bad" title={t('accounts.email-taken')} />
  ) : (
    <RefusalNotice t={t} refusal={refusal} />
  );
