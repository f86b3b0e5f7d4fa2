import { Choice } from '../../components/field.tsx';
import type { T } from '../../i18n/translator.ts';
import type { FactsForm } from './props.ts';

const choices = {
  supporter: ['ours', 'unlogged', 'outside'],
  platform: ['windows', 'macos', 'other', 'unknown'],
  module: ['none', 'on', 'off'],
  access: ['after-confirmation', 'allowed', 'denied'],
  answer: ['none', 'allowed', 'denied'],
} as const;

/** All facts of a session that nobody has had yet. */
export const FactFields = ({ t, facts }: { t: T; facts: FactsForm }) => (
  <div class="fact-fields">
    <FactChoice t={t} name="supporter" facts={facts} />
    <FactChoice t={t} name="module" facts={facts} />
    <FactChoice t={t} name="platform" facts={facts} />
    <FactChoice t={t} name="access" facts={facts} />
    <fieldset>
      <legend>{t('simulator.fact.device')}</legend>
      {(['managed', 'signedIn', 'optedOut'] as const).map((name) => (
        <FactTick t={t} name={name} facts={facts} />
      ))}
    </fieldset>
    <fieldset>
      <legend>{t('simulator.fact.policy-of')}</legend>
      <p class="field-hint">{t('simulator.fact.policy-hint')}</p>
      {(['policy', 'reports', 'insights', 'enforced', 'stillAsks'] as const).map((name) => (
        <FactTick t={t} name={name} facts={facts} />
      ))}
    </fieldset>
    <FactChoice t={t} name="answer" facts={facts} />
  </div>
);

const FactChoice = ({ t, name, facts }: { t: T; name: keyof typeof choices; facts: FactsForm }) => (
  <Choice
    name={name}
    label={t(`simulator.fact.${name}`)}
    value={facts[name]}
    options={choices[name].map((value) => ({ value, label: t(`simulator.value.${name}.${value}` as Parameters<T>[0]) }))}
  />
);

type Tick = 'managed' | 'signedIn' | 'optedOut' | 'policy' | 'reports' | 'insights' | 'enforced' | 'stillAsks';

const FactTick = ({ t, name, facts }: { t: T; name: Tick; facts: FactsForm }) => (
  <label class="check">
    <input type="checkbox" name={name} value="on" checked={facts[name]} />
    <span>{t(`simulator.fact.${name}`)}</span>
  </label>
);
