import { Notice } from '../../components/notice.tsx';
import { type TextKey, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { creditsHref } from './addresses.ts';
import type { VerificationPageProps } from './props.ts';

/** What a check of the ledger found (SPEC D5). */
export const VerificationPage = ({ frame, found }: VerificationPageProps) => {
  const t = translator(frame.language);
  const { broken, ...counts } = found;
  return (
    <AdminPage frame={frame} title={t('credits.ledger.verify')} place="credits" trail={[{ href: creditsHref, title: t('nav.credits') }]}>
      {broken ? (
        <Notice tone="bad" title={t('credits.ledger.broken')}>
          <p>
            {t('credits.ledger.broken-text', {
              row: t(`credits.ledger.row.${broken.row}`),
              seq: broken.seq,
              rule: t(`credits.rule.${broken.rule}` as TextKey),
            })}
          </p>
        </Notice>
      ) : (
        <Notice tone="good" title={t('credits.ledger.intact')}>
          <p>{t('credits.ledger.intact-text', counts)}</p>
        </Notice>
      )}
      <p>
        <a href={creditsHref}>{t('nav.credits')}</a>
      </p>
    </AdminPage>
  );
};
