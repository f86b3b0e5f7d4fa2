import { Deletion } from '../../components/deletion.tsx';
import { Choice, Field, FieldNotes, tied } from '../../components/field.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { RefusalView } from '../accounts/props.ts';
import { newRuleHref, redactionHref, ruleHref } from './addresses.ts';
import { type RecogniserView, type RulePageProps, ruleViews } from './props.ts';
import { recogniserAbout, recogniserName } from './words.ts';

/** A recogniser: built in with its rule and words, or one of your own with its expression too; without one, a new one. */
export const RulePage = ({ frame, recogniser, typed, done, refusal }: RulePageProps) => {
  const t = translator(frame.language);
  const isOwn = recogniser?.own ?? true;
  return (
    <AdminPage
      frame={frame}
      title={recogniser ? recogniserName(t, recogniser) : t('redaction.add')}
      place="redaction"
      trail={[{ href: redactionHref, title: t('redaction.title') }]}
      lead={recogniser && !recogniser.own ? recogniserAbout(t, recogniser) : ''}
    >
      {done && <Notice tone="good" title={t(`redaction.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card form" method="post" action={recogniser ? ruleHref(recogniser.name) : newRuleHref}>
        {!recogniser && (
          <Field
            name="name"
            label={t('redaction.edit.name')}
            hint={t('redaction.edit.name-hint')}
            value={typed.name}
            required
            maxlength={40}
            autocomplete="off"
            error={errorAt(t, refusal, 'name')}
          />
        )}
        {isOwn && <Expression t={t} typed={typed} refusal={refusal} />}
        <Choice
          name="rule"
          label={t('redaction.edit.rule')}
          value={typed.rule}
          hint={standardOf(t, recogniser)}
          options={ruleViews.map((value) => ({ value, label: t(`redaction.rules.${value}`) }))}
        />
        <Words t={t} value={typed.words} error={errorAt(t, refusal, 'words')} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t(recogniser ? 'form.save' : 'redaction.edit.create')}
          </button>
        </div>
      </form>
      {recogniser && (recogniser.own || recogniser.rule !== recogniser.standardRule || !recogniser.standardWords) && (
        <Deletion t={t} title={t(recogniser.own ? 'form.delete' : 'redaction.edit.reset')} action={`${ruleHref(recogniser.name)}/deletion`}>
          {t(recogniser.own ? 'redaction.edit.delete-text' : 'redaction.edit.reset-text')}
        </Deletion>
      )}
    </AdminPage>
  );
};

const Expression = ({ t, typed, refusal }: { t: T; typed: RulePageProps['typed']; refusal: RefusalView | null }) => (
  <>
    <Field
      name="pattern"
      label={t('redaction.edit.pattern')}
      hint={t('redaction.edit.pattern-hint')}
      value={typed.pattern}
      required
      maxlength={500}
      autocomplete="off"
      error={errorAt(t, refusal, 'pattern')}
    />
    <Field
      name="score"
      label={t('redaction.edit.score')}
      hint={t('redaction.edit.score-hint')}
      value={typed.score}
      required
      maxlength={5}
      autocomplete="off"
      error={errorAt(t, refusal, 'score')}
    />
  </>
);

const Words = ({ t, value, error }: { t: T; value: string; error: string | null }) => (
  <div class="field">
    <label for="words">{t('redaction.edit.words')}</label>
    <textarea
      class="input redaction-words"
      id="words"
      name="words"
      rows={8}
      spellcheck={false}
      {...tied('words', t('redaction.edit.words-hint'), error)}
    >
      {value}
    </textarea>
    <FieldNotes id="words" hint={t('redaction.edit.words-hint')} error={error} />
  </div>
);

function standardOf(t: T, recogniser: RecogniserView | null): string {
  return recogniser?.standardRule ? t('redaction.edit.standard', { rule: t(`redaction.rules.${recogniser.standardRule}`) }) : '';
}

function errorAt(t: T, refusal: RefusalView | null, name: string): string | null {
  if (refusal?.code === 'record.conflict') return name === 'name' ? t('redaction.exists') : null;
  return fieldErrorText(t, refusal, name);
}
