import { Pager } from '../../components/pager.tsx';
import { When } from '../../components/when.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { receiptHref } from './addresses.ts';
import type { ReceiptListPageProps, ReceiptView } from './props.ts';
import { ReceiptFilters } from './receipt-filters.tsx';
import { whoText } from './receipt-text.ts';

export const ReceiptListPage = ({ frame, receipts, filter, fault, firstHref, nextHref, exportHrefs }: ReceiptListPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage
      frame={frame}
      title={t('receipts.title')}
      place="receipts"
      lead={t('receipts.lead')}
      actions={<Exports ui={ui} hrefs={exportHrefs} />}
    >
      <ReceiptFilters ui={ui} filter={filter} fault={fault} />
      {receipts.length === 0 ? <p class="empty">{t('receipts.none')}</p> : <Table ui={ui} receipts={receipts} />}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};

const Exports = ({ ui, hrefs }: { ui: Ui; hrefs: ReceiptListPageProps['exportHrefs'] }) => (
  <>
    {(['csv', 'jsonl'] as const).map((format) => (
      <a class="btn" data-variant="outline" data-size="sm" href={hrefs[format]} download="">
        <span class="sr-only">{ui.t('receipts.export')}</span>
        {ui.t(`receipts.${format}`)}
      </a>
    ))}
  </>
);

const Table = ({ ui, receipts }: { ui: Ui; receipts: readonly ReceiptView[] }) => {
  const { t } = ui;
  return (
    <div class="records-scroll">
      <table class="records">
        <thead>
          <tr>
            <th scope="col">{t('receipts.at')}</th>
            <th scope="col">{t('receipts.number')}</th>
            <th scope="col">{t('receipts.device')}</th>
            <th scope="col">{t('receipts.kind')}</th>
            <th scope="col">{t('receipts.answer')}</th>
            <th scope="col">{t('receipts.who')}</th>
            <th scope="col">{t('receipts.state')}</th>
          </tr>
        </thead>
        <tbody>
          {receipts.map((receipt) => (
            <tr>
              <td>
                <When ui={ui} at={receipt.at} />
              </td>
              <td>
                <a class="receipt-number" href={receiptHref(receipt.id)}>
                  {receipt.number}
                </a>
              </td>
              <td>{receipt.device}</td>
              <td>{t(`receipts.kinds.${receipt.kind}`)}</td>
              <td>{t(`receipts.answers.${receipt.answer}`)}</td>
              <td>{whoText(t, receipt)}</td>
              <td>{stateText(ui, receipt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

function stateText({ t }: Ui, { answer, withdrawnAt }: ReceiptView): string {
  if (withdrawnAt !== null) return t('receipts.withdrawn');
  return answer === 'allowed' ? t('receipts.in-force') : '–';
}
