import { Icon } from '../../components/icon.tsx';
import { When } from '../../components/when.tsx';
import type { Ui } from '../../i18n/ui.ts';
import type { LogStateView } from './props.ts';
import { actorText } from './sentence.ts';

/** Whether the log is whole, and the button that checks it. Asks for itself while a check runs. */
export const LogState = ({ ui, state }: { ui: Ui; state: LogStateView }) => {
  const { t } = ui;
  const { head, signed, running } = state;
  return (
    <section id="log-state" class="card log-state" aria-labelledby="log-state-title" {...(running && asksForItself)}>
      <header class="log-state-head">
        <h2 id="log-state-title">{t('audit.state.title')}</h2>
        {running ? <ReloadLink ui={ui} /> : <CheckButton ui={ui} />}
      </header>
      <div role={running ? undefined : 'status'}>{running ? <Running ui={ui} running={running} /> : <Outcome ui={ui} state={state} />}</div>
      <dl class="facts">
        <dt>{t('audit.state.records')}</dt>
        <dd>{ui.number(head.seq)}</dd>
        <Checked ui={ui} last={state.last} />
        <dt>{t('audit.state.signed')}</dt>
        <dd>{signed ? t('audit.state.signed-at', { when: ui.moment(signed.at), seq: signed.seq }) : t('audit.state.unsigned')}</dd>
        <dt>{t('audit.state.key')}</dt>
        <dd>
          <a href="/admin/audit/public-key" download="">
            {t('audit.state.key-download')}
          </a>
        </dd>
      </dl>
    </section>
  );
};

const asksForItself = {
  'hx-get': '/admin/audit/verification',
  'hx-trigger': 'every 1s',
  'hx-target': 'this',
  'hx-swap': 'outerHTML',
};

const CheckButton = ({ ui }: { ui: Ui }) => (
  <form method="post" action="/admin/audit/verification">
    <button class="btn" data-variant="outline" data-size="sm" type="submit">
      {ui.t('audit.state.check')}
    </button>
  </form>
);

const ReloadLink = ({ ui }: { ui: Ui }) => (
  <a class="btn" data-variant="outline" data-size="sm" href="/admin/audit">
    {ui.t('audit.state.reload')}
  </a>
);

const Running = ({ ui, running }: { ui: Ui; running: { done: number; total: number } }) => (
  <div class="log-check">
    <p id="log-check-words">{ui.t('audit.state.running', running)}</p>
    <progress max={Math.max(running.total, 1)} value={running.done} aria-labelledby="log-check-words" />
  </div>
);

/** The worst of what is known, first. */
const Outcome = ({ ui, state: { signed, last } }: { ui: Ui; state: LogStateView }) => {
  const { t } = ui;
  if (last?.broken) {
    const { seq, reason } = last.broken;
    const why = t('audit.state.broken-why', { reason: upperFirst(t(`audit.reason.${reason}`)), signedTo: last.signedTo });
    return <Verdict tone="bad" title={t('audit.state.broken', { seq })} why={why} />;
  }
  if (signed && !signed.fits) return <Verdict tone="bad" title={t('audit.state.misfit')} why={t('audit.state.misfit-why')} />;
  return last ? <Verdict tone="good" title={t('audit.state.intact')} /> : <Verdict tone="calm" title={t('audit.state.unchecked')} />;
};

const icons = { good: 'solved', bad: 'error', calm: 'unclear' } as const;

const Verdict = ({ tone, title, why }: { tone: keyof typeof icons; title: string; why?: string }) => (
  <div class="log-verdict" data-tone={tone}>
    <Icon name={icons[tone]} />
    <div>
      <strong>{title}</strong>
      {why && <p>{why}</p>}
    </div>
  </div>
);

const Checked = ({ ui, last }: { ui: Ui; last: LogStateView['last'] }) =>
  last && (
    <>
      <dt>{ui.t('audit.state.checked')}</dt>
      <dd>
        <When ui={ui} at={last.at} />, {actorText(ui, last)}
      </dd>
    </>
  );

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
