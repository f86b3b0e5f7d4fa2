import type { T } from '../../i18n/translator.ts';
import { hrefWith, invitationsHref } from './addresses.ts';
import type { AccountFilterView } from './props.ts';

/** Links for everybody who has no password yet, as one download. */
export const InvitationTableForm = ({ t, filter, count }: { t: T; filter: Partial<AccountFilterView>; count: number }) => (
  <section class="card" aria-labelledby="invite-all">
    <h2 id="invite-all">{t('accounts.invite-all.title')}</h2>
    <p>{t('accounts.invite-all.lead', { count })}</p>
    <form method="post" action={hrefWith(invitationsHref, { ...filter, state: '' })}>
      <button class="btn" data-variant="outline" type="submit">
        {t('accounts.invite-all.submit')}
      </button>
    </form>
  </section>
);
