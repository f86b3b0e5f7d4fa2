import { Notice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { receiptsHref, withdrawalHref } from './addresses.ts';
import type { ReceiptPageProps, ReceiptView } from './props.ts';
import { basisText, whoText } from './receipt-text.ts';

export const ReceiptPage = ({ frame, receipt, isNumberShown, canWithdraw, done }: ReceiptPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage
      frame={frame}
      // A title stays in the browser's history: the number does not belong there.
      title={t('decision.place.receipt')}
      place="receipts"
      trail={[{ href: receiptsHref, title: t('receipts.title') }]}
      actions={
        canWithdraw && (
          <a class="btn" data-variant="outline" href={withdrawalHref(receipt.id)}>
            {t('receipts.withdraw.action')}
          </a>
        )
      }
    >
      {done && <Notice tone={done === 'withdrawn' ? 'good' : 'calm'} title={t(`receipts.done.${done}`)} />}
      <section class="card">
        <Facts ui={ui} receipt={receipt} />
        <p class="field-hint">{t(isNumberShown ? 'receipts.shown' : 'receipts.masked')}</p>
      </section>
      <section class="card" aria-labelledby="wording">
        <h2 id="wording">{t(receipt.kind === 'consent' ? 'receipts.wording' : 'receipts.statement')}</h2>
        {receipt.wording === '' ? (
          <p class="aside">{t('receipts.no-statement')}</p>
        ) : (
          <blockquote class="receipt-wording" lang={receipt.kind === 'consent' ? receipt.language : undefined}>
            {receipt.wording}
          </blockquote>
        )}
      </section>
    </AdminPage>
  );
};

const Facts = ({ ui, receipt }: { ui: Ui; receipt: ReceiptView }) => {
  const { t } = ui;
  const { answer, at, withdrawnAt, session, platform } = receipt;
  return (
    <dl class="account-facts">
      <dt>{t('receipts.number')}</dt>
      <dd>
        <code class="receipt-number">{receipt.number}</code>
      </dd>
      <dt>{t('receipts.at')}</dt>
      <dd>
        <When ui={ui} at={at} />
      </dd>
      <dt>{t('receipts.answer')}</dt>
      <dd>{t(`receipts.answers.${answer}`)}</dd>
      <dt>{t('receipts.who')}</dt>
      <dd>{whoText(t, receipt)}</dd>
      <dt>{t('receipts.basis')}</dt>
      <dd>{basisText(t, receipt.basis)}</dd>
      <dt>{t('receipts.device')}</dt>
      <dd>{receipt.device}</dd>
      {platform !== null && <dt>{t('receipts.platform')}</dt>}
      {platform !== null && <dd>{platform}</dd>}
      {withdrawnAt !== null && <dt>{t('receipts.withdrawn-at')}</dt>}
      {withdrawnAt !== null && (
        <dd>
          <When ui={ui} at={withdrawnAt} />
        </dd>
      )}
      <dt>{t('receipts.session')}</dt>
      <dd>{session === null ? t('receipts.not-seen') : <a href={`/sessions/${session}`}>{t('receipts.open-session')}</a>}</dd>
    </dl>
  );
};
