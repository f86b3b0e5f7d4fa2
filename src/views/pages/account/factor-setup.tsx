import { CodeField } from '../../components/code-field.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import type { T } from '../../i18n/translator.ts';
import type { SetupShown } from './props.ts';

/** The parts of a form that sets a second factor up: posts `setup` and `code`. */
export const FactorSetup = ({ t, setup, required }: { t: T; setup: SetupShown; required: boolean }) => (
  <div class="factor-setup">
    <input type="hidden" name="setup" value={setup.sealed} />
    <p>{t('factor.scan')}</p>
    <QrCode text={setup.uri} label={t('factor.qr')} />
    <p>
      {t('factor.key')} <code class="seed">{setup.seed.match(/.{1,4}/g)?.join(' ')}</code>
    </p>
    <CodeField label={t('factor.first-code')} kind="app" required={required} />
  </div>
);
