import { eligibilityText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { FatedView } from './props.ts';

/** What becomes of a session: in words, and every rule that refuses. */
export const FateText = ({ ui: { t }, fated }: { ui: Ui; fated: FatedView }) => (
  <>
    <span class="badge fate" data-fate={fated.fate}>
      {t(`simulator.fate.${fated.fate}`)}
    </span>
    {fated.fate !== 'refused' && fated.via && <span class="fate-via">{t(`simulator.via.${fated.via}`)}</span>}
    {fated.reasons.length > 0 && (
      <ul class="fate-reasons">
        {fated.reasons.map((reason) => (
          <li>{eligibilityText(t, reason)}</li>
        ))}
      </ul>
    )}
  </>
);

/** Of one session, before and after. */
export const FateComparison = ({ ui, before, after }: { ui: Ui; before: FatedView; after: FatedView }) => (
  <div class="fates">
    {([['now', before] as const, ['draft', after] as const] as const).map(([side, fated]) => (
      <div>
        <h3>{ui.t(`simulator.side.${side}`)}</h3>
        <FateText ui={ui} fated={fated} />
      </div>
    ))}
  </div>
);
