import { Deletion } from '../../components/deletion.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { applicationRuleHref, applicationsHref } from './addresses.ts';
import { ApplicationRuleFields } from './application-rule-fields.tsx';
import type { ApplicationRulePageProps } from './props.ts';

export const ApplicationRulePage = ({ frame, rule, typed, done, refusal }: ApplicationRulePageProps) => {
  const t = translator(frame.language);
  const here = applicationRuleHref(rule.id);
  return (
    <AdminPage frame={frame} title={rule.pattern} place="applications" trail={[{ href: applicationsHref, title: t('applications.title') }]}>
      {done && <Notice tone="good" title={t(`applications.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card form account-form" method="post" action={here} aria-labelledby="edit-rule">
        <h2 id="edit-rule">{t('applications.edit')}</h2>
        <ApplicationRuleFields t={t} typed={typed} refusal={refusal} />
        <label class="check">
          <input type="checkbox" name="active" value="true" checked={typed.active} />
          <span>{t('applications.active')}</span>
        </label>
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('form.save')}
          </button>
        </div>
      </form>
      <Deletion t={t} title={t('applications.delete')} action={`${here}/deletion`}>
        {t('applications.delete-text')}
      </Deletion>
    </AdminPage>
  );
};
