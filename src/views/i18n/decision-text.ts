import { eligibilityText } from './error-text.ts';
import { isTextKey, type TextKey } from './translator.ts';
import type { Ui } from './ui.ts';

/** What "why (not)?" tells, in codes and parameters; the words are here. Times are RFC 3339. */
export interface RuleView {
  readonly of: 'session' | 'outgoing' | 'incoming' | 'summary';
  /** The reason that it gives where it refuses: a code of the catalogue `eligibility`. */
  readonly code: string;
  readonly rule: string;
  readonly passed: boolean;
  readonly saw: { readonly code: string; readonly params: Readonly<Record<string, string | number | null>> };
}

export interface DecisionView {
  readonly capture: 'captured' | 'waiting' | 'refused' | 'withdrawn';
  readonly via: 'outgoing' | 'incoming' | 'both' | null;
  readonly reasons: readonly string[];
  readonly summary: {
    readonly state: 'written' | 'working' | 'failed' | 'none';
    readonly yes: boolean;
    readonly reasons: readonly string[];
  };
}

/** "Captured as an incoming connection; not summarized: no credit is left." */
export function verdictText(ui: Ui, { capture, via, reasons, summary }: DecisionView): string {
  const { t } = ui;
  if (capture !== 'captured') {
    return t('decision.verdict.alone', { capture: t(`decision.verdict.${capture}`, { reasons: reasonsText(ui, reasons) }) });
  }
  const how = t(via === null ? 'decision.verdict.captured' : `decision.verdict.captured-${via}`);
  return t('decision.verdict.whole', { capture: how, summary: summaryText(ui, summary) });
}

function summaryText(ui: Ui, { state, yes, reasons }: DecisionView['summary']): string {
  if (state !== 'none' || yes) return ui.t(`decision.summary.${state}`);
  return ui.t('decision.summary.refused', { reasons: reasonsText(ui, reasons) });
}

/** Several reasons inside a sentence. */
export function reasonsText({ t, language, list }: Ui, reasons: readonly string[]): string {
  return list(reasons.map((reason) => lowered(eligibilityText(t, reason), language)));
}

/** What a rule saw, as a sentence without its end. */
export function sawText(ui: Ui, { code, params }: RuleView['saw']): string {
  const key = `decision.saw.${code}`;
  return isTextKey(key) ? ui.t(key, worded(ui, params)) : ui.t('decision.saw.unknown');
}

/** What would change a refusal; empty for a reason without words. */
export function nextText({ t }: Ui, reason: string): string {
  const key = `decision.next.${reason}`;
  return isTextKey(key) ? t(key as TextKey) : '';
}

function worded({ t, moment }: Ui, params: RuleView['saw']['params']): RuleView['saw']['params'] {
  const { at, until, policy, by } = params;
  return {
    ...params,
    ...(at !== undefined && { at: typeof at === 'string' ? moment(at) : '–' }),
    ...(typeof until === 'string' && { until: moment(until) }),
    ...(policy === null && { policy: t('decision.gone') }),
    ...(by === null && { by: t('decision.on-box') }),
  };
}

/** The first letter as inside a sentence: German nouns and abbreviations stay as they are. */
function lowered(text: string, language: Ui['language']): string {
  if (language === 'de' || /^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
