import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { Frame } from '../../layouts/frame-props.ts';
import { places } from '../../layouts/places.ts';
import { BalanceLine } from '../credits/balance-line.tsx';
import type { BalanceView, WarningView } from '../credits/props.ts';
import { Warnings } from '../credits/warnings.tsx';
import { ResetForm, SettingField } from '../settings/company-section.tsx';
import type { RefusedSettings, SettingProps } from '../settings/props.ts';
import { activationHref, aiHref, aiResetHref } from './addresses.ts';

export interface AiPageProps {
  readonly frame: Frame;
  readonly active: SettingProps;
  /** The language of summaries, and when to warn. */
  readonly settings: readonly SettingProps[];
  readonly balance: BalanceView;
  readonly warnings: readonly WarningView[];
  readonly done: 'on' | 'off' | 'saved' | 'reset' | null;
  readonly refused: RefusedSettings | null;
}

/** *Admin settings > AI settings* (SPEC A1, A7, D6). */
export const AiPage = ({ frame, active, settings, balance, warnings, done, refused }: AiPageProps) => {
  const t = translator(frame.language);
  const creditsLink = frame.open.includes('credits') ? places.credits.href : null;
  const isSwitch = done === 'on' || done === 'off';
  return (
    <AdminPage
      frame={frame}
      title={t('nav.ai')}
      place="ai"
      lead={t('ai.lead')}
      actions={<BalanceLine language={frame.language} balance={balance} href={creditsLink} />}
    >
      {done && <Notice tone="good" title={isSwitch ? t(`ai.done.${done}`) : t(`settings.done.${done}`)} />}
      {refused && <RefusalNotice t={t} refusal={{ code: 'settings.invalid', params: { faults: refused.faults } }} />}
      <Warnings frame={frame} warnings={warnings} />
      <Activation frame={frame} active={active} />
      <section class="card" aria-labelledby="ai-settings">
        <h2 id="ai-settings">{t('ai.summaries')}</h2>
        <form class="form" method="post" action={aiHref}>
          {settings.map((setting) => (
            <SettingField language={frame.language} setting={setting} refused={refused} />
          ))}
          {settings.some(({ source }) => source !== 'environment') && (
            <div class="form-actions">
              <button class="btn" type="submit">
                {t('form.save')}
              </button>
            </div>
          )}
        </form>
      </section>
      <ResetForm action={aiResetHref} />
    </AdminPage>
  );
};

const Activation = ({ frame, active }: { frame: Frame; active: SettingProps }) => {
  const t = translator(frame.language);
  const state = active.value === 'on' ? 'on' : 'off';
  return (
    <section class="card" aria-labelledby="activation">
      <h2 id="activation" class="ai-state" data-state={state}>
        {t(`ai.state.${state}`)}
      </h2>
      <p class="prose">{t(`ai.about.${state}`)}</p>
      {active.source === 'environment' ? (
        <p class="field-hint">{t('settings.pinned', { env: active.env })}</p>
      ) : (
        <form method="post" action={activationHref}>
          <input type="hidden" name="state" value={state === 'on' ? 'off' : 'on'} />
          <button class="btn" data-variant={state === 'on' ? 'outline' : undefined} type="submit">
            {t(state === 'on' ? 'ai.turn-off' : 'ai.activate')}
          </button>
        </form>
      )}
    </section>
  );
};
