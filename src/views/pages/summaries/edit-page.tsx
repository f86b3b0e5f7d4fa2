import { Choice, Field, FieldNotes, tied } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { Outcome } from '../../summary-text/types.ts';
import { editHref, sessionHref } from './addresses.ts';
import { BackTo } from './back-to.tsx';
import type { EditPageProps, TypedSummary } from './props.ts';

/** GET /sessions/:id/edit: what a summary says, to be said otherwise as a new version (SPEC E8). */
export const EditPage = ({ frame, sessionId, version, language, typed, was, issueTypes, outcomes, refusal, from }: EditPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const { labels, outcomes: outcomeTexts } = summaryTexts[ui.language];
  const types = issueTypes.map((code) => ({ value: code, label: ui.issueType(code) }));
  const errorOf = (name: string) => fieldErrorText(ui.t, refusal, name);
  return (
    <AdminPage
      frame={frame}
      title={t('revision.edit.title')}
      place="sessions"
      lead={t('revision.edit.hint')}
      above={{ href: sessionHref(sessionId), title: t('revision.back') }}
    >
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form id="edit-form" class="card form" method="post" action={editHref(sessionId)} aria-label={t('revision.edit.title')}>
        <BackTo from={from} />
        <input type="hidden" name="version" value={version} />
        {Object.entries(was).map(([name, value]) => (
          <input type="hidden" name={`was.${name}`} value={value} />
        ))}
        <Field
          name="title"
          label={t('revision.difference.title-field')}
          value={typed.title}
          required
          maxlength={200}
          error={errorOf('title')}
        />
        {(['problem', 'cause', 'done', 'result'] as const).map((name) => (
          <Area name={name} label={labels[name]} value={typed[name]} language={language} error={errorOf(name)} />
        ))}
        <Area
          name="open"
          label={labels.open}
          value={typed.open}
          language={language}
          hint={t('revision.edit.open-hint')}
          error={errorOf('open')}
        />
        <Choice
          name="outcome"
          label={labels.outcome}
          value={typed.outcome}
          options={outcomes.map((code) => ({ value: code, label: outcomeTexts[code as Outcome] ?? code }))}
        />
        <Choice name="issueType" label={`${labels.issueTypes} 1`} value={typed.issueType} options={types} error={errorOf('issueTypes')} />
        <Choice
          name="secondType"
          label={`${labels.issueTypes} 2`}
          value={typed.secondType}
          options={[{ value: '', label: '–' }, ...types]}
        />
        <Area
          name="applications"
          label={labels.applications}
          value={typed.applications}
          language={language}
          hint={t('revision.edit.applications-hint')}
          error={errorOf('applications')}
        />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('revision.edit.save')}
          </button>
          <a class="btn" data-variant="outline" href={from ?? sessionHref(sessionId)}>
            {t('form.cancel')}
          </a>
        </div>
      </form>
    </AdminPage>
  );
};

interface AreaProps {
  readonly name: keyof TypedSummary;
  readonly label: string;
  readonly value: string;
  readonly language: string;
  readonly hint?: string;
  readonly error: string | null;
}

const Area = ({ name, label, value, language, hint, error }: AreaProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <textarea class="input" id={name} name={name} rows={3} lang={language} {...tied(name, hint, error)}>
      {value}
    </textarea>
    <FieldNotes id={name} hint={hint} error={error} />
  </div>
);
