import { Deletion } from '../../components/deletion.tsx';
import { Field, FieldNotes, tied } from '../../components/field.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { type T, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { groupHref, groupsHref } from './addresses.ts';
import { nameError } from './group-list-page.tsx';
import { MemberTable } from './member-table.tsx';
import type { GroupPageProps } from './props.ts';

export const GroupPage = ({ frame, group, members, roles, canDelete, typed, firstHref, nextHref, done, refusal }: GroupPageProps) => {
  const t = translator(frame.language);
  const here = groupHref(group.id);
  return (
    <AdminPage
      frame={frame}
      title={group.name}
      place="groups"
      trail={[{ href: groupsHref, title: t('groups.title') }]}
      lead={t('groups.members-of', { count: group.members })}
    >
      {done && <Notice tone="good" title={t(`groups.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card form account-form" method="post" action={`${here}/members`} aria-labelledby="add-members">
        <h2 id="add-members">{t('groups.add')}</h2>
        <Emails t={t} value={typed.emails} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('groups.add')}
          </button>
        </div>
      </form>
      {members.length > 0 && (
        <form class="account-selection" method="post" action={`${here}/members/removal`}>
          <MemberTable t={t} members={members} roles={roles} />
          <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
          <div class="form-actions">
            <button class="btn" data-variant="outline" type="submit">
              {t('groups.remove')}
            </button>
          </div>
        </form>
      )}
      <form class="card group-new" method="post" action={here} aria-labelledby="rename-group">
        <h2 id="rename-group">{t('groups.rename')}</h2>
        <div class="group-new-row">
          <Field
            name="name"
            label={t('form.name')}
            value={typed.name}
            required
            maxlength={100}
            autocomplete="off"
            error={nameError(t, refusal)}
          />
          <button class="btn" data-variant="outline" type="submit">
            {t('form.save')}
          </button>
        </div>
      </form>
      {canDelete && (
        <Deletion t={t} title={t('groups.delete')} action={`${here}/deletion`}>
          {t('groups.delete-text')}
        </Deletion>
      )}
    </AdminPage>
  );
};

const Emails = ({ t, value }: { t: T; value: string }) => (
  <div class="field">
    <label for="emails">{t('groups.emails')}</label>
    <textarea
      class="input emails"
      id="emails"
      name="emails"
      rows={2}
      required
      spellcheck={false}
      {...tied('emails', t('groups.emails-hint'), null)}
    >
      {value}
    </textarea>
    <FieldNotes id="emails" hint={t('groups.emails-hint')} />
  </div>
);
