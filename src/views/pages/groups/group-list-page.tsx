import { CountedNames } from '../../components/counted-names.tsx';
import { Field } from '../../components/field.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { T } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { RefusalView } from '../accounts/props.ts';
import { groupHref, groupsHref } from './addresses.ts';
import type { GroupListPageProps } from './props.ts';

export const GroupListPage = ({ frame, groups, total, typed, firstHref, nextHref, done, refusal }: GroupListPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage frame={frame} title={t('groups.title')} place="groups" lead={t('groups.lead')}>
      {done && <Notice tone="good" title={t(`groups.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card group-new" method="post" action={groupsHref} aria-labelledby="new-group">
        <h2 id="new-group">{t('groups.new')}</h2>
        <div class="group-new-row">
          <Field
            name="name"
            label={t('form.name')}
            value={typed}
            required
            maxlength={100}
            autocomplete="off"
            error={nameError(t, refusal)}
          />
          <button class="btn" type="submit">
            {t('groups.create')}
          </button>
        </div>
      </form>
      {groups.length === 0 ? (
        <p class="card">{t('groups.none')}</p>
      ) : (
        <>
          <p class="account-count">{t('groups.count', { count: total })}</p>
          <CountedNames
            ui={ui}
            heading={t('groups.members')}
            rows={groups.map(({ id, name, members }) => ({ name, href: groupHref(id), count: members }))}
          />
        </>
      )}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};

export function nameError(t: T, refusal: RefusalView | null): string | null {
  if (refusal?.code === 'record.conflict') return t('groups.name-taken');
  return fieldErrorText(t, refusal, 'name');
}
