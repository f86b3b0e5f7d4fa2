import { Notice } from '../../components/notice.tsx';
import { issueTypeName } from '../../i18n/issue-type-name.ts';
import { translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { issueTypeHref, newIssueTypeHref } from './addresses.ts';
import type { IssueTypeListPageProps } from './props.ts';

/** *Admin settings > Issue types* (SPEC E2). */
export const IssueTypeListPage = ({ frame, types, room, done }: IssueTypeListPageProps) => {
  const t = translator(frame.language);
  const { number } = uiOf(frame);
  return (
    <AdminPage
      frame={frame}
      title={t('issue-types.title')}
      place="issueTypes"
      lead={t('issue-types.lead')}
      actions={
        <a class="btn" href={newIssueTypeHref}>
          {t('issue-types.new')}
        </a>
      }
    >
      {done && <Notice tone="good" title={t(`issue-types.done.${done}`)} />}
      <p class="account-count">{t('issue-types.room', room)}</p>
      <div class="records-scroll">
        <table class="records taxonomy">
          <thead>
            <tr>
              <th scope="col">{t('form.name')}</th>
              <th scope="col">{t('issue-types.state')}</th>
              <th scope="col" data-number="">
                {t('issue-types.summaries')}
              </th>
              <th scope="col">{t('issue-types.definition')}</th>
            </tr>
          </thead>
          <tbody>
            {types.map((type) => (
              <tr data-off={type.active ? undefined : ''}>
                <th scope="row">
                  <a href={issueTypeHref(type.code)}>{issueTypeName(type.code, frame.language, { [type.code]: type })}</a>
                  <span class="record-note">
                    <code>{type.code}</code>
                    {!type.builtIn && ` · ${t('issue-types.own')}`}
                  </span>
                </th>
                <td class="record-state">{t(type.active ? 'issue-types.on' : 'issue-types.off')}</td>
                <td data-number="">{number(type.summaries.current)}</td>
                <td class="record-text">{type.definition}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </AdminPage>
  );
};
