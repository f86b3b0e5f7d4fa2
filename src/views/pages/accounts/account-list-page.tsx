import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { type T, translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { AccountFilters } from './account-filters.tsx';
import { AccountTable } from './account-table.tsx';
import { accountsHref, changesHref, exportHref, hrefWith, newAccountHref, newImportHref } from './addresses.ts';
import { BulkActions } from './bulk-actions.tsx';
import { InvitationTableForm } from './invitation-table-form.tsx';
import type { AccountListPageProps, BulkDone } from './props.ts';

export const AccountListPage = ({ frame, accounts, filter, ...props }: AccountListPageProps) => {
  const t = translator(frame.language);
  const ui = uiOf(frame);
  const isFiltered = Object.values(filter).some(Boolean);
  const actions = (
    <>
      <a class="btn" data-variant="outline" href={newImportHref}>
        {t('tables.action')}
      </a>
      <a class="btn" data-variant="outline" href={hrefWith(exportHref, { ...filter })} download="accounts.csv">
        {t('form.export')}
      </a>
      <a class="btn" href={newAccountHref}>
        {t('accounts.new')}
      </a>
    </>
  );
  return (
    <AdminPage frame={frame} title={t('accounts.title')} place="accounts" lead={t('accounts.lead')} actions={actions}>
      {props.done && <Done t={t} done={props.done} />}
      {props.refusal && <RefusalNotice t={t} refusal={props.refusal} />}
      <AccountFilters t={t} filter={filter} roles={props.roles} groups={props.groups} />
      <p class="account-count" role="status">
        {t(isFiltered ? 'accounts.found' : 'accounts.count', { count: props.total })}
        {isFiltered && (
          <>
            {' '}
            <a href={accountsHref}>{t('accounts.show-all')}</a>
          </>
        )}
      </p>
      {accounts.length > 0 && (
        <form class="account-selection" method="post" action={hrefWith(changesHref, { ...filter, cursor: props.cursor })}>
          <AccountTable ui={ui} accounts={accounts} roles={props.roles} ownId={props.ownId} selected={props.selected} />
          <Pager t={t} firstHref={props.firstHref} nextHref={props.nextHref} />
          <BulkActions t={t} assignable={props.assignable} groups={props.groups} />
        </form>
      )}
      {filter.state === 'invited' && props.total > 0 && <InvitationTableForm t={t} filter={filter} count={props.total} />}
    </AdminPage>
  );
};

const Done = ({ t, done }: { t: T; done: BulkDone | 'deleted' }) =>
  done === 'deleted' ? (
    <Notice tone="good" title={t('accounts.done.deleted')} />
  ) : (
    <Notice tone="good" title={t('accounts.done.bulk', { count: done.count })}>
      {done.leftOut && <p>{t('accounts.done.left-out')}</p>}
    </Notice>
  );
