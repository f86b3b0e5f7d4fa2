import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { type T, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { copyHref, deletionHref, policiesHref, policyHref } from './addresses.ts';
import { CompanyNote } from './company-note.tsx';
import { Meanings } from './meanings.tsx';
import { PolicyDevices } from './policy-devices.tsx';
import { PolicyFields } from './policy-fields.tsx';
import type { PolicyPageProps } from './props.ts';

export const PolicyPage = ({ frame, policy, typed, note, done, refusal, ...list }: PolicyPageProps) => {
  const t = translator(frame.language);
  const actions = (
    <>
      <a class="btn" data-variant="outline" href={copyHref(policy.id)}>
        {t('policies.copy')}
      </a>
      <a class="btn" data-variant="danger" href={deletionHref(policy.id)}>
        {t('policies.delete.action')}
      </a>
    </>
  );
  return (
    <AdminPage
      frame={frame}
      title={policy.name}
      place="policies"
      trail={[{ href: policiesHref, title: t('policies.title') }]}
      actions={actions}
    >
      {done && <Done t={t} done={done} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <section class="card" aria-labelledby="means">
        <h2 id="means">{t('policies.means')}</h2>
        <p class="prose">{t(`policies.effect.${policy.effect}`)}</p>
      </section>
      {policy.warnings.map((warning) => (
        <Notice tone="warn" title={t(`policies.warning.${warning}`)} />
      ))}
      <CompanyNote frame={frame} note={note} />
      <div class="policy">
        <form class="card form account-form" method="post" action={policyHref(policy.id)} aria-labelledby="edit">
          <h2 id="edit">{t('policies.edit')}</h2>
          <PolicyFields t={t} typed={typed} refusal={refusal} />
          {(['name', 'reports', 'insights', 'enforced', 'stillAsks'] as const).map((field) => (
            <input type="hidden" name={`was.${field}`} value={String(policy[field])} />
          ))}
          <p class="field-hint">{t('policies.running')}</p>
          <div class="form-actions">
            <button class="btn" type="submit">
              {t('form.save')}
            </button>
          </div>
        </form>
        <Meanings t={t} />
      </div>
      <PolicyDevices frame={frame} policy={policy} {...list} />
    </AdminPage>
  );
};

const Done = ({ t, done }: { t: T; done: NonNullable<PolicyPageProps['done']> }) => {
  if (typeof done === 'string') return <Notice tone="good" title={t(`policies.done.${done}`)} />;
  const { what, count, leftOut } = done;
  return (
    <Notice
      tone={count > 0 ? 'good' : 'warn'}
      title={t(what === 'assigned' ? 'policies.done.assigned' : 'policies.done.deleted-devices', { count })}
    >
      {leftOut > 0 && <p>{t('devices.done.left-out', { count: leftOut })}</p>}
    </Notice>
  );
};
