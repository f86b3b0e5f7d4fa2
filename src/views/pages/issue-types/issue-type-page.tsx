import { Deletion } from '../../components/deletion.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { issueTypeName } from '../../i18n/issue-type-name.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { issueTypeHref, issueTypesHref, newIssueTypeHref } from './addresses.ts';
import { IssueTypeFields } from './issue-type-fields.tsx';
import type { IssueTypePageProps, IssueTypeView } from './props.ts';

/** One issue type, or a new one. */
export const IssueTypePage = (props: IssueTypePageProps) => {
  const { frame, type, isLastResort, done, refusal } = props;
  const t = translator(frame.language);
  const here = type ? issueTypeHref(type.code) : newIssueTypeHref;
  return (
    <AdminPage
      frame={frame}
      title={type ? issueTypeName(type.code, frame.language, { [type.code]: type }) : t('issue-types.new')}
      place="issueTypes"
      trail={[{ href: issueTypesHref, title: t('issue-types.title') }]}
      {...(type && { lead: standing(t, type) })}
    >
      {done && <Notice tone="good" title={t(`issue-types.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      {isLastResort && <Notice tone="calm" title={t('issue-types.last-resort')} />}
      <form class="card form account-form" method="post" action={here} aria-labelledby={type ? 'edit-type' : undefined}>
        {type && <h2 id="edit-type">{t('issue-types.edit')}</h2>}
        <IssueTypeFields t={t} {...props} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t(type ? 'form.save' : 'issue-types.create')}
          </button>
          <a class="btn" data-variant="outline" href={issueTypesHref}>
            {t('form.cancel')}
          </a>
        </div>
      </form>
      {type && !type.builtIn && type.summaries.current + type.summaries.replaced === 0 && (
        <Deletion t={t} title={t('issue-types.delete')} action={`${here}/deletion`}>
          {t('issue-types.delete-text')}
        </Deletion>
      )}
    </AdminPage>
  );
};

/** Whose it is, who carries it, and what follows from that. */
function standing(t: T, { builtIn, summaries: { current, replaced } }: IssueTypeView): string {
  const parts = [
    `${t(builtIn ? 'issue-types.built-in' : 'issue-types.own')}.`,
    current > 0 && t('issue-types.carried', { count: current }),
    replaced > 0 && t('issue-types.carried-before', { count: replaced }),
    !builtIn && current + replaced > 0 && t('issue-types.cannot-delete'),
  ];
  return parts.filter(Boolean).join(' ');
}
