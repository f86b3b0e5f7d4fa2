import { Doubts, doubtsOn } from '../../components/doubts.tsx';
import { Evidence } from '../../components/evidence.tsx';
import { ExactParts } from '../../components/exact-parts.tsx';
import { When } from '../../components/when.tsx';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import { renderStepLines } from '../../summary-text/render-step.ts';
import type { SummaryView } from './props.ts';

interface StepsProps {
  readonly ui: Ui;
  readonly summary: SummaryView;
  readonly page: string;
  readonly place: 'page' | 'panel';
}

/** The steps in order, told by the code: open on the session's page, folded in the panel. */
export const SummarySteps = ({ ui, summary, page, place }: StepsProps) => {
  if (summary.steps.length === 0) return null;
  return (
    <details id="steps" class="steps" open={place === 'page'}>
      <summary>
        <h2 lang={summary.language}>{summaryTexts[summary.language].labels.steps}</h2>
        <span class="count">{ui.number(summary.steps.length)}</span>
      </summary>
      <ol>
        {summary.steps.map((step, index) => (
          <li id={`step-${index + 1}`}>
            <p class="step-head">
              <When ui={ui} at={step.start} as="clock" />
              {step.application !== null && <span class="step-application">{step.application}</span>}
            </p>
            <Doubts ui={ui} doubts={doubtsOn(summary.flags, 'steps', index)} page={page} />
            {renderStepLines(step, summary.language).map(({ parts, events }) => (
              <p>
                <span lang={summary.language}>
                  <ExactParts parts={parts} />
                </span>
                <Evidence ui={ui} events={events} page={page} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
};
