import { RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { policiesHref } from './addresses.ts';
import { Meanings } from './meanings.tsx';
import { PolicyFields } from './policy-fields.tsx';
import type { NewPolicyPageProps } from './props.ts';

export const NewPolicyPage = ({ frame, typed, copyOf, refusal }: NewPolicyPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('policies.new')}
      place="policies"
      trail={[{ href: policiesHref, title: t('policies.title') }]}
      {...(copyOf && { lead: t('policies.copy-lead', { name: copyOf.name }) })}
    >
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <div class="policy">
        <form class="card form account-form" method="post" action={policiesHref}>
          <PolicyFields t={t} typed={typed} refusal={refusal} />
          {copyOf && <input type="hidden" name="copyOf" value={copyOf.id} />}
          <div class="form-actions">
            <button class="btn" type="submit">
              {t('policies.create')}
            </button>
            <a class="btn" data-variant="outline" href={policiesHref}>
              {t('form.cancel')}
            </a>
          </div>
        </form>
        <Meanings t={t} />
      </div>
    </AdminPage>
  );
};
