import { Notice } from '../../components/notice.tsx';
import { type TextKey, translator } from '../../i18n/translator.ts';
import { aiHref, simulatorHref } from './addresses.ts';
import { ModeField } from './mode-field.tsx';
import { OptionTable } from './option-table.tsx';
import type { AiPageProps } from './props.ts';

type ModesFormProps = Pick<AiPageProps, 'frame' | 'active' | 'modes' | 'gaps' | 'links' | 'refused'>;

/** Outgoing and incoming (SPEC A2 to A5): saved, or tried in the simulator first. */
export const ModesForm = ({ frame, active, modes, gaps, links, refused }: ModesFormProps) => {
  const { language } = frame;
  const t = translator(language);
  return (
    <section class="card" aria-labelledby="options">
      <h2 id="options">{t('ai.options.title')}</h2>
      <p class="prose">{t('ai.options.lead')}</p>
      <OptionTable language={language} />
      <form class="modes" method="post" action={aiHref}>
        {modes.map((setting) => (
          <ModeField
            language={language}
            setting={setting}
            refused={refused}
            hint={(value) => (
              <>
                {t(`ai.hint.${setting.name}.${value}` as TextKey)} <ControlLink language={language} value={value} links={links} />
              </>
            )}
          >
            {setting.name === 'outgoingSummaries' && gaps.includes('no-module') && <Notice tone="warn" title={t('ai.gap.no-module')} />}
            {setting.name === 'incomingSummaries' && gaps.includes('no-policy') && <Notice tone="warn" title={t('ai.gap.no-policy')} />}
          </ModeField>
        ))}
        <p class="field-hint modes-note">{t('ai.options.systems')}</p>
        <div class="form-actions modes-note">
          {modes.some(({ source }) => source !== 'environment') && (
            <button class="btn" type="submit">
              {t('form.save')}
            </button>
          )}
          {/* Without AI nothing is captured: what is tried is what would be if it were active as well. */}
          <button
            class="btn"
            data-variant="outline"
            type="submit"
            formmethod="get"
            formaction={simulatorHref}
            name={active.name}
            value={active.source === 'environment' ? (active.value ?? '') : 'on'}
          >
            {t('ai.try')}
          </button>
          <span class="field-hint">{t('ai.try-hint')}</span>
        </div>
      </form>
    </section>
  );
};

interface ControlLinkProps {
  readonly language: AiPageProps['frame']['language'];
  readonly value: string;
  readonly links: AiPageProps['links'];
}

const ControlLink = ({ language, value, links }: ControlLinkProps) => {
  if (value !== 'modules' && value !== 'policies') return null;
  const href = links[value];
  return href === null ? null : <a href={href}>{translator(language)(`ai.to.${value}`)}</a>;
};
