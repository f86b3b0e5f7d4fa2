import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { Frame } from '../../layouts/frame-props.ts';
import { receiptHref, receiptsHref, withdrawalHref } from './addresses.ts';
import type { ReceiptView } from './props.ts';

/** GET /admin/receipts/:id/withdrawal: asks once more, and says what is lost. */
export const WithdrawalPage = ({ frame, receipt }: { frame: Frame; receipt: ReceiptView }) => {
  const t = translator(frame.language);
  const { id, number } = receipt;
  return (
    <AdminPage
      frame={frame}
      title={t('receipts.withdraw.title')}
      place="receipts"
      trail={[
        { href: receiptsHref, title: t('receipts.title') },
        { href: receiptHref(id), title: number },
      ]}
      here={t('receipts.withdraw.action')}
      lead={t('receipts.withdraw.lead')}
    >
      <p class="prose">{t('receipts.withdraw.means')}</p>
      <form class="form-actions" method="post" action={withdrawalHref(id)}>
        <button class="btn" data-variant="danger" type="submit">
          {t('receipts.withdraw.submit')}
        </button>
        <a class="btn" data-variant="outline" href={receiptHref(id)}>
          {t('form.cancel')}
        </a>
      </form>
    </AdminPage>
  );
};
