import { Notice } from '../../components/notice.tsx';
import type { T } from '../../i18n/translator.ts';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { newRuleHref, redactionHref, ruleHref, trialHref } from './addresses.ts';
import { type RecogniserView, type RedactionPageProps, ruleViews } from './props.ts';
import { recogniserName } from './words.ts';

const families = ['secrets', 'payment', 'contact', 'network', 'national', 'own'] as const;

export const RedactionPage = ({ frame, rules, sessions, done }: RedactionPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage
      frame={frame}
      title={t('redaction.title')}
      place="redaction"
      lead={t('redaction.lead')}
      actions={
        <>
          <a class="btn" data-variant="outline" href={trialHref}>
            {t('redaction.test')}
          </a>
          <a class="btn" href={newRuleHref}>
            {t('redaction.add')}
          </a>
        </>
      }
    >
      {done && <Notice tone="good" title={t(`redaction.done.${done}`)} />}
      <Explained t={t} />
      <form class="redaction-rules" method="post" action={redactionHref}>
        {families.map((family) => (
          <Family t={t} family={family} rules={rules.filter((rule) => rule.family === family)} />
        ))}
        <div class="form-actions redaction-save">
          <button class="btn" type="submit">
            {t('redaction.save')}
          </button>
        </div>
      </form>
      {sessions && <ModelViews ui={ui} sessions={sessions} />}
    </AdminPage>
  );
};

const Explained = ({ t }: { t: T }) => (
  <div class="card redaction-explained">
    <ul>
      <li>{t('redaction.explain.disk')}</li>
      <li>{t('redaction.explain.model')}</li>
    </ul>
    <p>{t('redaction.explain.same')}</p>
  </div>
);

const Family = ({ t, family, rules }: { t: T; family: (typeof families)[number]; rules: readonly RecogniserView[] }) =>
  rules.length === 0 ? null : (
    <section aria-labelledby={`family-${family}`}>
      <h2 id={`family-${family}`}>{t(`redaction.families.${family}`)}</h2>
      <ul class="redaction-family">
        {rules.map((rule) => (
          <Row t={t} rule={rule} />
        ))}
      </ul>
    </section>
  );

const Row = ({ t, rule }: { t: T; rule: RecogniserView }) => {
  const isChanged = !rule.own && (rule.rule !== rule.standardRule || !rule.standardWords);
  return (
    <li>
      <div class="redaction-what">
        <a href={ruleHref(rule.name)} id={`name-${rule.name}`}>
          {recogniserName(t, rule)}
        </a>
        <code>[{rule.label}_1]</code>
        {isChanged && <span class="redaction-changed">{t('redaction.table.changed')}</span>}
      </div>
      <select class="select" name={rule.name} aria-labelledby={`name-${rule.name}`}>
        {ruleViews.map((value) => (
          <option value={value} selected={value === rule.rule}>
            {t(`redaction.rules.${value}`)}
          </option>
        ))}
      </select>
      <input type="hidden" name={`was.${rule.name}`} value={rule.rule} />
    </li>
  );
};

const ModelViews = ({ ui: { t, moment }, sessions }: { ui: Ui; sessions: NonNullable<RedactionPageProps['sessions']> }) => (
  <form class="card group-new" method="get" action={`${redactionHref}/view`} aria-labelledby="model-view">
    <h2 id="model-view">{t('redaction.view.choose')}</h2>
    {sessions.length === 0 ? (
      <p>{t('redaction.view.no-sessions')}</p>
    ) : (
      <div class="group-new-row">
        <div class="field">
          <label for="session">{t('redaction.view.session')}</label>
          <select class="select" id="session" name="session">
            {sessions.map(({ id, device, start }) => (
              <option value={id}>
                {device} · {moment(start)}
              </option>
            ))}
          </select>
        </div>
        <button class="btn" data-variant="outline" type="submit">
          {t('redaction.view.show')}
        </button>
      </div>
    )}
  </form>
);
