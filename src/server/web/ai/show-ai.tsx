import type { Context } from 'hono';
import { aiHref } from '../../../views/pages/ai/addresses.ts';
import { AiPage } from '../../../views/pages/ai/ai-page.tsx';
import type { AiPageProps } from '../../../views/pages/ai/props.ts';
import type { SettingProps } from '../../../views/pages/settings/props.ts';
import { wantedLanguages } from '../../domain/consent/wanted-languages.ts';
import { creditBalance } from '../../domain/credits/balance.ts';
import { creditWarnings } from '../../domain/credits/warnings.ts';
import { captureGaps } from '../../domain/eligibility/gaps.ts';
import { may } from '../../domain/roles/grants.ts';
import { changeSettings } from '../../domain/settings/change.ts';
import { describeSettings } from '../../domain/settings/describe.ts';
import { companySettings } from '../../domain/settings/settings.ts';
import { measuredLanguages } from '../../domain/summaries/languages.ts';
import { waitingForSummary } from '../../domain/summaries/late.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import { frameOf } from '../frame.ts';
import { inText } from '../settings/present-settings.ts';
import type { aiNames } from './ai-names.ts';

export function showAi(c: Context<HttpEnv>, { done, refused }: Pick<AiPageProps, 'done' | 'refused'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const setting = aiSettings(ctx);
  const warnings = creditWarnings(ctx, { threshold: companySettings(ctx).creditWarning });
  return c.html(
    <AiPage
      frame={{ ...frameOf(c), path: aiHref }}
      active={setting('aiFeatures')}
      modes={[setting('outgoingSummaries'), setting('incomingSummaries')]}
      others={[
        { ...setting('summaryLanguage'), measured: measuredLanguages(ctx) },
        setting('consentMinutes'),
        setting('idleMinutes'),
        setting('creditWarning'),
      ]}
      gaps={captureGaps(ctx)}
      links={controlLinks(ctx)}
      waiting={waitingForSummary(ctx)}
      wanted={wantedLanguages(ctx)}
      balance={creditBalance(ctx)}
      warnings={warnings}
      done={done}
      refused={refused}
    />,
  );
}

function aiSettings(ctx: Ctx): (name: (typeof aiNames)[number]) => SettingProps {
  const all = new Map(describeSettings(ctx).map((setting) => [setting.name, inText(setting)]));
  return (name) => all.get(name) ?? impossible(name);
}

function impossible(name: string): never {
  throw new Error(`no setting ${name}`);
}

/** Both places are open to whoever manages devices. */
function controlLinks(ctx: Ctx): AiPageProps['links'] {
  const isOpen = may(ctx, 'devices.manage');
  return { modules: isOpen ? '/admin/modules' : null, policies: isOpen ? '/admin/policies' : null };
}

interface Changed {
  readonly change: Readonly<Record<string, unknown>>;
  readonly typed: Readonly<Record<string, string>>;
  readonly done: NonNullable<AiPageProps['done']>;
}

/** Changes settings, then the page; refused, the page with every fault at its field. */
export async function changeAi(c: Context<HttpEnv>, { change, typed, done }: Changed): Promise<Response> {
  try {
    changeSettings(c.var.ctx, change);
    return c.redirect(`${aiHref}?done=${done}`, 303);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'settings.invalid') throw error;
    const { faults } = (error as Failure<'settings.invalid'>).params;
    c.status(statusOf['settings.invalid']);
    return showAi(c, { done: null, refused: { typed, faults } });
  }
}
