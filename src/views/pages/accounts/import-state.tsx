import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { accountsHref, importHref, newImportHref } from './addresses.ts';
import { FaultTable } from './fault-table.tsx';
import { InvitationTableForm } from './invitation-table-form.tsx';
import type { ImportPageProps, ImportView } from './props.ts';

export function isRunning({ state }: ImportView): boolean {
  return state === 'waiting' || state === 'checking' || state === 'writing';
}

/** GET /admin/accounts/imports/:id/progress: replaces itself until it is over. */
export const ImportState = ({ frame, job, invited }: ImportPageProps) => {
  const ui = uiOf(frame);
  return isRunning(job) ? <Running ui={ui} job={job} /> : <Over ui={ui} job={job} invited={invited} />;
};

const Running = ({ ui, job }: { ui: Ui; job: ImportView }) => (
  <section
    class="card"
    id="import"
    aria-labelledby="import-phase"
    hx-get={`${importHref(job.id)}/progress`}
    hx-trigger="every 1s"
    hx-target="this"
    hx-swap="outerHTML"
  >
    <h2 id="import-phase">{ui.t(`accounts.import.states.${job.state}`)}</h2>
    <progress max={Math.max(1, job.total)} value={job.state === 'waiting' ? 0 : job.done} aria-labelledby="import-phase" />
    <p>{ui.t('accounts.import.rows-of', { done: job.done, count: job.total })}</p>
    <p class="field-hint">{ui.t('accounts.import.stays')}</p>
    <noscript>
      <p>
        <a href={importHref(job.id)}>{ui.t('accounts.import.reload')}</a>
      </p>
    </noscript>
  </section>
);

const Over = ({ ui, job, invited }: { ui: Ui; job: ImportView; invited: number }) => {
  const { t } = ui;
  const { result } = job;
  const isIn = job.state === 'done';
  return (
    <div id="import" class="import-over">
      {job.error && <RefusalNotice t={t} refusal={job.error} />}
      {!result && !job.error && <Notice tone="bad" title={t('accounts.import.states.failed')} />}
      {result && (
        <Notice
          tone={job.state === 'refused' ? 'bad' : 'good'}
          title={t(`accounts.import.states.${job.state}`, { count: result.faultCount })}
        >
          {job.state === 'refused' && <p>{t('accounts.import.nothing')}</p>}
          {job.state === 'checked' && <p>{t('accounts.import.only-checked')}</p>}
        </Notice>
      )}
      {result && result.faultCount > 0 && <FaultTable ui={ui} faults={result.faults} count={result.faultCount} />}
      {result && result.faultCount === 0 && (
        <div class="card">
          <dl class="account-facts">
            {(['rows', 'added', 'changed', 'unchanged', 'groupsMade'] as const).map((name) => (
              <>
                <dt>{t(`accounts.import.result.${name}`)}</dt>
                <dd>{ui.number(result[name])}</dd>
              </>
            ))}
          </dl>
        </div>
      )}
      {isIn && invited > 0 && <InvitationTableForm t={t} filter={{}} count={invited} />}
      <p class="form-actions">
        <a class="btn" data-variant="outline" href={isIn ? accountsHref : newImportHref}>
          {t(isIn ? 'accounts.import.to-list' : 'accounts.import.again')}
        </a>
      </p>
    </div>
  );
};
