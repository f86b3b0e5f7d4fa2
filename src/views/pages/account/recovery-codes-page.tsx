import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { RecoveryCodesPageProps } from './props.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

export const RecoveryCodesPage = ({ frame, codes }: RecoveryCodesPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage frame={frame} title={t('factor.codes.title')} place="ownFactor" lead={t('factor.codes.lead')}>
      <section class="card">
        <RecoveryCodes t={t} codes={codes} next="/account/factor" />
      </section>
    </AdminPage>
  );
};
