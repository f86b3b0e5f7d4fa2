import type { Ui } from '../../i18n/ui.ts';
import type { FiguresView } from './props.ts';
import { TimeChart } from './time-chart.tsx';
import { Change, ValueChart } from './value-chart.tsx';

/** The upper part: what happened how often and for how long, each number a way into it (SPEC F1). */
export const InsightFigures = ({ ui, figures }: { ui: Ui; figures: FiguresView | null }) => (
  <div id="insight-figures" class="insight-figures">
    {figures && (
      <>
        <KeyFigures ui={ui} figures={figures} />
        {figures.sessions > 0 && (
          <div class="charts">
            <TimeChart ui={ui} time={figures.time} />
            {figures.charts.map((chart) => (
              <ValueChart ui={ui} chart={chart} sessions={figures.sessions} time={figures.time} />
            ))}
          </div>
        )}
      </>
    )}
  </div>
);

const KeyFigures = ({ ui, figures: { sessions, minutes, before, states } }: { ui: Ui; figures: FiguresView }) => {
  const { t } = ui;
  return (
    <dl class="key-figures" aria-label={t('insights.key-figures')}>
      <div>
        <dt>{t('insights.sessions')}</dt>
        <dd>
          {ui.number(sessions)} <Change ui={ui} now={sessions} before={before?.sessions ?? null} />
        </dd>
      </div>
      <div>
        <dt>{t('insights.minutes')}</dt>
        <dd>{ui.duration(minutes * 60)}</dd>
      </div>
      {states.map((state) => (
        <div>
          <dt>{t(`insights.state.${state.name}`)}</dt>
          <dd>{state.sessions > 0 ? <a href={state.href}>{ui.number(state.sessions)}</a> : ui.number(0)}</dd>
        </div>
      ))}
    </dl>
  );
};
