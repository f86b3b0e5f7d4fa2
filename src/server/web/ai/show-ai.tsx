import type { Context } from 'hono';
import { aiHref } from '../../../views/pages/ai/addresses.ts';
import { AiPage, type AiPageProps } from '../../../views/pages/ai/ai-page.tsx';
import { creditBalance } from '../../domain/credits/balance.ts';
import { creditWarnings } from '../../domain/credits/warnings.ts';
import { changeSettings } from '../../domain/settings/change.ts';
import { describeSettings } from '../../domain/settings/describe.ts';
import { companySettings } from '../../domain/settings/settings.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import { frameOf } from '../frame.ts';
import { inText } from '../settings/present-settings.ts';

export function showAi(c: Context<HttpEnv>, { done, refused }: Pick<AiPageProps, 'done' | 'refused'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const [active, ...settings] = aiSettings(ctx);
  if (!active) throw new Error('no setting activates AI');
  const warnings = creditWarnings(ctx, { threshold: companySettings(ctx).creditWarning });
  return c.html(
    <AiPage
      frame={{ ...frameOf(c), path: aiHref }}
      active={active}
      settings={settings}
      balance={creditBalance(ctx)}
      warnings={warnings}
      done={done}
      refused={refused}
    />,
  );
}

function aiSettings(ctx: Ctx) {
  const all = new Map(describeSettings(ctx).map((setting) => [setting.name, inText(setting)]));
  return [
    'aiFeatures',
    'outgoingSummaries',
    'incomingSummaries',
    'consentMinutes',
    'idleMinutes',
    'summaryLanguage',
    'creditWarning',
  ].flatMap((name) => all.get(name) ?? []);
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
