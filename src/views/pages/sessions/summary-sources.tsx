import { When } from '../../components/when.tsx';
import type { Ui } from '../../i18n/ui.ts';
import type { ProvenanceView, SummaryView } from './props.ts';

/** What was left out, and which model wrote this from what (SPEC E5, E7). */
export const SummarySources = ({ ui, summary }: { ui: Ui; summary: SummaryView }) => (
  <div class="sources">
    <LeftOut ui={ui} summary={summary} />
    <Provenance ui={ui} title={ui.t('provenance.title')} provenance={summary.provenance} />
    {summary.translation && summary.translation.provenance.model !== null && (
      <Provenance ui={ui} title={ui.t('revision.variants.provenance')} provenance={summary.translation.provenance} />
    )}
  </div>
);

const LeftOut = ({ ui, summary }: { ui: Ui; summary: SummaryView }) => {
  const { merged, noise, overBudget } = summary.omitted;
  const counts = [
    merged > 0 && ui.t('summary.merged', { count: merged }),
    noise > 0 && ui.t('summary.noise', { count: noise }),
    overBudget > 0 && ui.t('summary.over-budget', { count: overBudget }),
  ].filter((text) => text !== false);
  return (
    <details>
      <summary>
        {ui.t('summary.left-out')} <span class="count">{ui.number(merged + noise + overBudget)}</span>
      </summary>
      {counts.length === 0 ? (
        <p>{ui.t('summary.nothing-left-out')}</p>
      ) : (
        <ul>
          {counts.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
    </details>
  );
};

const Provenance = ({ ui, title, provenance }: { ui: Ui; title: string; provenance: ProvenanceView }) => {
  const { t } = ui;
  const parameters = Object.entries(provenance.parameters).map(([name, value]) => `${name} ${value}`);
  return (
    <details>
      <summary>{title}</summary>
      <dl>
        <dt>{t('provenance.model')}</dt>
        <dd>{provenance.model ?? t('provenance.no-model')}</dd>
        {provenance.modelHash !== null && (
          <>
            <dt>{t('provenance.model-hash')}</dt>
            <dd>
              <code>{provenance.modelHash}</code>
            </dd>
          </>
        )}
        {provenance.adapter !== undefined && (
          <>
            <dt>{t('provenance.adapter')}</dt>
            <dd>
              {provenance.adapter} <code>{provenance.adapterHash}</code>
            </dd>
          </>
        )}
        <dt>{t('provenance.prompt')}</dt>
        <dd>{provenance.promptVersion}</dd>
        {parameters.length > 0 && (
          <>
            <dt>{t('provenance.parameters')}</dt>
            <dd>{parameters.join(', ')}</dd>
          </>
        )}
        {provenance.instruction !== undefined && (
          <>
            <dt>{t('revision.instruction')}</dt>
            <dd>{provenance.instruction}</dd>
          </>
        )}
        <dt>{t('provenance.source-hash')}</dt>
        <dd>
          <code>{provenance.sourceHash}</code>
        </dd>
        <dt>{t('provenance.written')}</dt>
        <dd>
          <When ui={ui} at={provenance.finishedAt} />
        </dd>
        <dt>{t('provenance.took')}</dt>
        <dd>{ui.duration(provenance.seconds)}</dd>
        <dt>{t('provenance.tokens')}</dt>
        <dd>{t('provenance.tokens-text', { tokensIn: provenance.tokensIn, tokensOut: provenance.tokensOut })}</dd>
      </dl>
    </details>
  );
};
