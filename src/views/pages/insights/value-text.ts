import { summaryTexts } from '../../i18n/summary-texts.ts';
import { isTextKey } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { Outcome } from '../../summary-text/types.ts';
import type { ValueKind } from './props.ts';

/** A value that insights are counted by, in the reader's words. */
export function valueText(ui: Ui, kind: ValueKind, value: string, name: string | null): string {
  if (name !== null) return name;
  if (kind === 'type') return ui.issueType(value);
  if (kind === 'outcome') return summaryTexts[ui.language].outcomes[value as Outcome] ?? value;
  if (kind === 'language') return languageName(ui, value);
  if (kind === 'origin') return summaryWord(ui, value);
  const platform = `devices.platforms.${value}`;
  return kind === 'os' && isTextKey(platform) ? ui.t(platform) : value;
}

/** With a capital, as a line begins. */
export function languageName(ui: Ui, code: string): string {
  const name = new Intl.DisplayNames(ui.language, { type: 'language' }).of(code) ?? code;
  return name[0] ? name[0].toLocaleUpperCase(ui.language) + name.slice(1) : code;
}

function summaryWord(ui: Ui, origin: string): string {
  const key = `summary.${origin === 'model' ? 'ai' : origin}`;
  return isTextKey(key) ? ui.t(key) : origin;
}
