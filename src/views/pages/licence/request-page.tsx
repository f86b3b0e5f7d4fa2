import { Choice, Field } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { licenceHref, requestHref } from './addresses.ts';
import { moneyText } from './money.ts';
import type { RequestPageProps } from './props.ts';
import { RequestPrice } from './request-price.tsx';

/** What to ask of the vendor, what it will cost, and the file to take there (SPEC D7). */
export const RequestPage = (props: RequestPageProps) => {
  const { frame, prices, wanted, canReset, request, downloadHref, refusal } = props;
  const { language } = frame;
  const t = translator(language);
  const options = (key: 'option' | 'pack-option', list: readonly { credits: number; price: number }[]) =>
    list.map(({ credits, price }) => ({
      value: String(credits),
      label: t(`licences.request.${key}`, { credits, price: moneyText(language, price, prices?.currency ?? '') }),
    }));
  const addOn = { name: 'addOn', label: t('licences.request.add-on'), hint: t('licences.request.add-on-hint'), value: wanted.addOn };
  const pack = { name: 'packSize', label: t('licences.request.pack-size'), hint: t('licences.request.pack-hint'), value: wanted.packSize };
  return (
    <AdminPage
      frame={frame}
      title={t('licences.request.title')}
      place="licence"
      lead={t('licences.request.lead')}
      trail={[{ href: licenceHref, title: t('nav.licence') }]}
    >
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card form wide-form" method="get" action={requestHref}>
        {prices ? (
          <Choice {...addOn} options={[{ value: '', label: t('licences.request.no-add-on') }, ...options('option', prices.addOns)]} />
        ) : (
          <Field {...addOn} type="number" inputmode="numeric" min={1} />
        )}
        <div class="form-row">
          {prices ? (
            <Choice {...pack} options={[{ value: '', label: t('licences.request.no-pack') }, ...options('pack-option', prices.packs)]} />
          ) : (
            <Field {...pack} type="number" inputmode="numeric" min={1} />
          )}
          <Field
            name="packCount"
            label={t('licences.request.pack-count')}
            value={wanted.packCount}
            type="number"
            inputmode="numeric"
            min={1}
            max={100}
          />
        </div>
        {canReset && (
          <label class="check">
            <input type="checkbox" name="clockReset" value="true" checked={wanted.clockReset} />
            <span>{t('licences.request.reset')}</span>
          </label>
        )}
        <div class="form-actions">
          <button class="btn" data-variant={request ? 'outline' : undefined} type="submit">
            {t('licences.request.compute')}
          </button>
        </div>
      </form>
      {request && <RequestPrice language={language} request={request} downloadHref={downloadHref} />}
    </AdminPage>
  );
};
