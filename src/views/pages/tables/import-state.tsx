import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { importHref, newImportHref } from './addresses.ts';
import { FaultTable } from './fault-table.tsx';
import type { ImportPageProps, ImportView, TableArea } from './props.ts';

export function isRunning({ state }: ImportView): boolean {
  return state === 'waiting' || state === 'checking' || state === 'writing';
}

/** GET <imports>/:id/progress: replaces itself until it is over. */
export const ImportState = ({ frame, of, job, next }: ImportPageProps) => {
  const ui = uiOf(frame);
  return isRunning(job) ? <Running ui={ui} of={of} job={job} /> : <Over ui={ui} of={of} job={job} next={next} />;
};

const Running = ({ ui, of, job }: { ui: Ui; of: TableArea; job: ImportView }) => (
  <section
    class="card"
    id="import"
    aria-labelledby="import-phase"
    hx-get={`${importHref(of, job.id)}/progress`}
    hx-trigger="every 1s"
    hx-target="this"
    hx-swap="outerHTML"
  >
    <h2 id="import-phase">{ui.t(`tables.states.${job.state}`)}</h2>
    <progress max={Math.max(1, job.total)} value={job.state === 'waiting' ? 0 : job.done} aria-labelledby="import-phase" />
    <p>{ui.t('tables.rows-of', { done: job.done, count: job.total })}</p>
    <p class="field-hint">{ui.t('tables.stays')}</p>
    <noscript>
      <p>
        <a href={importHref(of, job.id)}>{ui.t('tables.reload')}</a>
      </p>
    </noscript>
  </section>
);

const Over = ({ ui, of, job, next }: { ui: Ui } & Pick<ImportPageProps, 'of' | 'job' | 'next'>) => {
  const { t } = ui;
  const { result } = job;
  const isIn = job.state === 'done';
  return (
    <div id="import" class="import-over">
      {job.error && <RefusalNotice t={t} refusal={job.error} />}
      {!result && !job.error && <Notice tone="bad" title={t('tables.states.failed')} />}
      {result && (
        <Notice tone={job.state === 'refused' ? 'bad' : 'good'} title={t(`tables.states.${job.state}`, { count: result.faultCount })}>
          {job.state === 'refused' && <p>{t('tables.nothing')}</p>}
          {job.state === 'checked' && <p>{t('tables.only-checked')}</p>}
        </Notice>
      )}
      {result && result.faultCount > 0 && <FaultTable ui={ui} faults={result.faults} count={result.faultCount} />}
      {result && result.faultCount === 0 && (
        <div class="card">
          <dl class="account-facts">
            {figuresOf(of).map((name) => (
              <>
                <dt>{t(name === 'rows' || name === 'groupsMade' ? `tables.result.${name}` : `tables.${of.area}.result.${name}`)}</dt>
                <dd>{ui.number(result[name])}</dd>
              </>
            ))}
          </dl>
        </div>
      )}
      {isIn && next}
      <p class="form-actions">
        <a class="btn" data-variant="outline" href={isIn ? of.listHref : newImportHref(of)}>
          {t(isIn ? `tables.${of.area}.to-list` : 'tables.again')}
        </a>
      </p>
    </div>
  );
};

function figuresOf({ hasGroups }: TableArea) {
  return hasGroups === false
    ? (['rows', 'added', 'changed', 'unchanged'] as const)
    : (['rows', 'added', 'changed', 'unchanged', 'groupsMade'] as const);
}
