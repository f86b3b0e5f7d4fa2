import { Notice } from '../../components/notice.tsx';
import { eligibilityText } from '../../i18n/error-text.ts';
import { localeOf } from '../../i18n/languages.ts';
import type { Ui } from '../../i18n/ui.ts';
import { ChangeTable } from './change-table.tsx';
import { fates, type ReplayView } from './props.ts';

/** Fewer days than these tell little of a month. */
const daysForMonth = 7;

/** What the draft would have done to the sessions that were replayed. */
export const ReplayResult = ({ ui, replay }: { ui: Ui; replay: ReplayView }) => {
  const { t } = ui;
  if (replay.sessions === 0) return <Notice tone="calm" title={t('simulator.no-sessions')} />;
  return (
    <section class="card" aria-labelledby="result">
      <h2 id="result">{t('simulator.result', { count: replay.sessions })}</h2>
      {replay.since && (
        <p class="field-hint">
          {t('simulator.since', { since: ui.moment(replay.since) })} {t('simulator.how')}
        </p>
      )}
      <Effect ui={ui} replay={replay} />
      {replay.unknown > 0 && <p class="field-hint">{t('simulator.unknown', { count: replay.unknown })}</p>}
      <div class="records-scroll">
        <table class="records tallies">
          <caption class="sr-only">{t('simulator.tally')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col" data-number>
                {t('simulator.side.now')}
              </th>
              <th scope="col" data-number>
                {t('simulator.side.draft')}
              </th>
            </tr>
          </thead>
          <tbody>
            {fates.map((fate) => (
              <Row ui={ui} title={t(`simulator.tallies.${fate}`)} before={replay.before[fate]} after={replay.after[fate]} />
            ))}
            {replay.refusals.map(({ reason, before, after }) => (
              <Row ui={ui} title={eligibilityText(t, reason)} before={before} after={after} isPart />
            ))}
          </tbody>
        </table>
      </div>
      <ChangeTable ui={ui} replay={replay} />
      <Notice tone="calm" title={t('simulator.no-way-back')}>
        <p>{t('simulator.no-way-back-why')}</p>
      </Notice>
    </section>
  );
};

const Effect = ({ ui, replay: { effect, credits } }: { ui: Ui; replay: ReplayView }) => {
  const { t, language } = ui;
  const lines = (['more', 'fewer', 'asks', 'asksNoMore'] as const).filter((kind) => effect[kind] > 0);
  if (lines.length === 0) return <p>{t('simulator.effect.none')}</p>;
  const format = new Intl.NumberFormat(localeOf[language], { signDisplay: 'exceptZero' });
  const signed = (credits: number) => format.format(credits).replace('-', '−');
  const { least, most, days } = credits;
  const words = { least: signed(least), most: signed(most) };
  return (
    <ul class="effect">
      {lines.map((kind) => (
        <li>{t(`simulator.effect.${kind}`, { count: effect[kind] })}</li>
      ))}
      <li>{t(least === most ? 'simulator.credits.about' : 'simulator.credits.between', words)}</li>
      {days < daysForMonth && <li>{t('simulator.credits.few-days', { count: days })}</li>}
    </ul>
  );
};

interface RowProps {
  readonly ui: Ui;
  readonly title: string;
  readonly before: number;
  readonly after: number;
  /** One of several of the row above; a session may be in more than one. */
  readonly isPart?: boolean;
}

const Row = ({ ui, title, before, after, isPart }: RowProps) => (
  <tr class={isPart ? 'tally-part' : undefined}>
    <th scope="row">{title}</th>
    <td data-number>{ui.number(before)}</td>
    <td data-number>{ui.number(after)}</td>
  </tr>
);
