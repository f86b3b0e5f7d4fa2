import { summaryTexts } from '../i18n/summary-texts.ts';
import type { SentenceCode } from './texts.ts';
import type { SummaryLanguage } from './types.ts';

/** A piece of a rendered sentence: words, or something exactly as captured (a command, a path, an application). */
export type Part = string | { readonly exact: string };

/** Longest captured text inside a sentence, in characters; the whole stands in the timeline. */
const longest = 300;

/** A sentence of the language's catalogue with its parameters put in; an unknown parameter stays visible as {name}. */
export function sentence(
  language: SummaryLanguage,
  code: SentenceCode,
  values: Readonly<Record<string, readonly Part[]>>,
): readonly Part[] {
  const template = summaryTexts[language].sentences[code];
  return template.split(/(\{\w+\})/).flatMap((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return piece === '' ? [] : [piece];
    return values[name] ?? [piece];
  });
}

/** Captured words in the language's quotation marks, on one line; the sentence's own full stop replaces theirs. */
export function quoted(language: SummaryLanguage, text: string): readonly Part[] {
  const [open, close] = summaryTexts[language].quotes;
  return [open + oneLine(text).replace(/(?<!\.)\.$/, '') + close];
}

export function exact(text: string): readonly Part[] {
  return [{ exact: oneLine(text) }];
}

/** Items joined as the language does: "a, b and c". */
export function listed(language: SummaryLanguage, items: readonly (readonly Part[])[]): readonly Part[] {
  const pieces = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(items.map((_, position) => String(position)));
  return pieces.flatMap((piece) => (piece.type === 'element' ? (items[Number(piece.value)] ?? []) : [piece.value]));
}

/** Plain text: what is exact stands between back-ticks. */
export function plainText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `\`${part.exact}\``)).join('');
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
