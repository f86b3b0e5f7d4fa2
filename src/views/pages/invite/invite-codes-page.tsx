import { translator } from '../../i18n/translator.ts';
import { Entrance } from '../../layouts/entrance.tsx';
import { RecoveryCodes } from '../account/recovery-codes.tsx';
import type { InviteCodesPageProps } from './props.ts';

export const InviteCodesPage = ({ frame, codes }: InviteCodesPageProps) => {
  const t = translator(frame.language);
  return (
    <Entrance frame={frame} title={t('factor.codes.title')} heading={t('factor.codes.title')} lead={t('factor.codes.lead')}>
      <div class="login-form">
        <RecoveryCodes t={t} codes={codes} next="/" />
      </div>
    </Entrance>
  );
};
