import { translator } from '../../i18n/translator.ts';
import { aiHref } from '../ai/addresses.ts';
import type { SimulatorPageProps } from './props.ts';

/** Saves the draft, of which nobody changed anything meanwhile, or drops it. Nothing, where the draft is what holds. */
export const SaveForm = ({ frame, settings, draft }: Pick<SimulatorPageProps, 'frame' | 'settings' | 'draft'>) => {
  const t = translator(frame.language);
  const changed = settings.filter(({ name, value }) => draft[name] !== value);
  if (changed.length === 0) return null;
  return (
    <form class="card" method="post" action={aiHref} aria-labelledby="save">
      <h2 id="save">{t('simulator.save.title')}</h2>
      {changed.map(({ name, value }) => (
        <>
          <input type="hidden" name={name} value={draft[name]} />
          <input type="hidden" name={`was.${name}`} value={value ?? ''} />
        </>
      ))}
      <div class="form-actions">
        <button class="btn" type="submit">
          {t('simulator.save.save')}
        </button>
        <a class="btn" data-variant="outline" href={aiHref}>
          {t('simulator.save.drop')}
        </a>
      </div>
    </form>
  );
};
