import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { Frame } from '../../layouts/frame-props.ts';
import { places } from '../../layouts/places.ts';
import { BalanceLine } from '../credits/balance-line.tsx';
import { Warnings } from '../credits/warnings.tsx';
import { LateNotice } from '../late/late-notice.tsx';
import { ResetForm, SettingField } from '../settings/company-section.tsx';
import type { SettingProps } from '../settings/props.ts';
import { activationHref, aiHref, aiResetHref } from './addresses.ts';
import { ModesForm } from './modes-form.tsx';
import type { AiPageProps } from './props.ts';

/** *Admin settings > AI settings* (SPEC A1 to A5, A7, D6). */
export const AiPage = (props: AiPageProps) => {
  const { frame, active, others, gaps, waiting, wanted, balance, warnings, done, refused } = props;
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
      <LateNotice t={t} waiting={waiting} />
      <Activation frame={frame} active={active} />
      {gaps.includes('nothing-on') && (
        <Notice tone="warn" title={t('ai.gap.nothing-on')}>
          <p>{t('ai.gap.nothing-on-next')}</p>
        </Notice>
      )}
      <ModesForm {...props} />
      <section class="card" aria-labelledby="ai-settings">
        <h2 id="ai-settings">{t('ai.summaries')}</h2>
        <form class="form" method="post" action={aiHref}>
          {others.map((setting) => (
            <SettingField language={frame.language} setting={setting} refused={refused} />
          ))}
          {wanted.length > 0 && <p class="field-hint">{t('ai.wanted-languages', { list: named(wanted, frame.language) })}</p>}
          {others.some(({ source }) => source !== 'environment') && (
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

/** "Dutch (3), Turkish (1)". */
function named(wanted: AiPageProps['wanted'], language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const told = wanted.map((one) => `${names.of(one.language) ?? one.language} (${one.times})`);
  return new Intl.ListFormat(language, { type: 'unit' }).format(told);
}

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
