import { Choice } from '../../components/field.tsx';
import { translator } from '../../i18n/translator.ts';
import { simulatorHref } from '../ai/addresses.ts';
import { ModeField } from '../ai/mode-field.tsx';
import { FactFields } from './fact-fields.tsx';
import { lasts, type SimulatorPageProps } from './props.ts';

/** What to try, and on which sessions. */
export const SimulatorForm = ({ frame, settings, draft, of, facts }: SimulatorPageProps) => {
  const { language } = frame;
  const t = translator(language);
  const replays = lasts.map((count) => ({ value: String(count), label: t('simulator.of.last', { count }) }));
  return (
    <form class="card" method="get" action={simulatorHref} aria-labelledby="draft">
      <h2 id="draft">{t('simulator.draft')}</h2>
      <div class="modes">
        {settings.map((setting) => (
          <ModeField language={language} setting={setting} chosen={draft[setting.name] ?? ''} />
        ))}
      </div>
      <div class="form">
        <Choice
          name="of"
          label={t('simulator.of.label')}
          value={String(of)}
          options={[...replays, { value: 'made-up', label: t('simulator.of.made-up') }]}
        />
      </div>
      <details class="facts-form" open={of === 'made-up'}>
        <summary>{t('simulator.made-up.title')}</summary>
        <FactFields t={t} facts={facts} />
      </details>
      <div class="form-actions">
        <button class="btn" type="submit">
          {t('simulator.run')}
        </button>
      </div>
    </form>
  );
};
