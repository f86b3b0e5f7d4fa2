import { Choice, Field } from '../../components/field.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { receiptsHref } from './addresses.ts';
import type { ReceiptListPageProps } from './props.ts';

export const ReceiptFilters = ({ ui, filter, fault }: Pick<ReceiptListPageProps, 'filter' | 'fault'> & { ui: Ui }) => {
  const { t } = ui;
  const any = { value: '', label: t('receipts.filter.any') };
  const errorOf = (field: string) => (fault?.field === field ? fault.text : null);
  return (
    <form class="filters" method="get" action={receiptsHref}>
      <Field name="from" type="date" label={t('receipts.filter.from')} value={filter.from} error={errorOf('from')} />
      <Field name="to" type="date" label={t('receipts.filter.to')} value={filter.to} error={errorOf('to')} />
      <Choice
        name="answer"
        label={t('receipts.filter.answer')}
        value={filter.answer}
        options={[any, ...(['allowed', 'denied'] as const).map((value) => ({ value, label: t(`receipts.answers.${value}`) }))]}
      />
      <Choice
        name="kind"
        label={t('receipts.filter.kind')}
        value={filter.kind}
        options={[any, ...(['consent', 'attested'] as const).map((value) => ({ value, label: t(`receipts.kinds.${value}`) }))]}
      />
      <Choice
        name="withdrawn"
        label={t('receipts.filter.withdrawn')}
        value={filter.withdrawn}
        options={[any, { value: 'true', label: t('form.yes') }, { value: 'false', label: t('form.no') }]}
      />
      <button class="btn" data-variant="outline" type="submit">
        {t('form.filter')}
      </button>
      {Object.values(filter).some((value) => value !== '') && <a href={receiptsHref}>{t('receipts.filter.clear')}</a>}
    </form>
  );
};
