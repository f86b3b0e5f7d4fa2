import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { pickUiLanguage, type UiLanguage, uiLanguages } from '../../../views/i18n/languages.ts';
import type { BareFrame } from '../../../views/layouts/bare-frame.ts';
import { isDemo } from '../../domain/licences/state.ts';
import { companySettings } from '../../domain/settings/settings.ts';
import type { HttpEnv } from '../../http/env.ts';

/** In the language that was chosen on the page, else the browser's: who answers may sit at a computer that others use too. */
export function bareFrameOf(c: Context<HttpEnv>, chosen = c.req.query('lang'), keep?: BareFrame['keep']): BareFrame {
  const { companyName, timeZone } = companySettings(c.var.ctx);
  const language = uiLanguages.find((one) => one === chosen) ?? pickUiLanguage(wantedBy(c));
  return {
    language: language satisfies UiLanguage,
    path: new URL(c.req.url).pathname,
    ...(keep && { keep }),
    company: companyName,
    timeZone,
    demo: isDemo(c.var.ctx),
  };
}

/** The language that this browser wants most, where pages do not have it: "nl". Null: they have it, or it tells none. */
export function missingLanguageOf(c: Context<HttpEnv>): string | null {
  const [first] = wantedBy(c);
  const primary = first?.toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{2,3}$/.test(primary) && !uiLanguages.some((one) => one === primary) ? primary : null;
}

/** Best first. */
function wantedBy(c: Context<HttpEnv>): string[] {
  return parseAccept((c.req.header('accept-language') ?? '').slice(0, 500))
    .filter(({ q }) => q > 0)
    .sort((left, right) => right.q - left.q)
    .map(({ type }) => type);
}
