import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { deletionHref, policiesHref, policyHref } from './addresses.ts';
import type { PolicyDeletionPageProps } from './props.ts';

/** Asks once more, and says how many devices lose it. */
export const PolicyDeletionPage = ({ frame, policy }: PolicyDeletionPageProps) => {
  const t = translator(frame.language);
  const { id, name, devices } = policy;
  return (
    <AdminPage
      frame={frame}
      title={t('policies.delete.title', { name })}
      place="policies"
      trail={[
        { href: policiesHref, title: t('policies.title') },
        { href: policyHref(id), title: name },
      ]}
      here={t('form.delete')}
      lead={devices > 0 ? t('policies.delete.lead', { count: devices }) : t('policies.delete.none')}
    >
      {devices > 0 && <p class="prose">{t('policies.delete.means')}</p>}
      <form class="form-actions" method="post" action={deletionHref(id)}>
        <button class="btn" data-variant="danger" type="submit">
          {t('policies.delete.submit')}
        </button>
        <a class="btn" data-variant="outline" href={policyHref(id)}>
          {t('form.cancel')}
        </a>
      </form>
    </AdminPage>
  );
};
