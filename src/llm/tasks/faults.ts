import type { LanguagePrompt } from '../prompts/types.ts';
import { ungrounded } from '../text/entities.ts';
import { isInLanguage } from '../text/language.ts';
import { leaks } from '../text/leak.ts';
import { normalise } from '../text/normalise.ts';
import type { LineFault, WrittenLine } from './types.ts';

interface Checked {
  readonly prompt: LanguagePrompt;
  readonly language: string;
  /** The log that the line was written from. */
  readonly source: string;
  /** The lines written before this one. */
  readonly before: readonly WrittenLine[];
}

/** A fault and the words to keep away from when the line is asked for again. */
export type Fault = LineFault & { readonly avoid: readonly string[] };

/** The first fault of a written line, the most harmful kind first; null if there is none. */
export function faultOf(text: string, { prompt, language, source, before }: Checked): Fault | null {
  if (!/\p{L}/u.test(text)) return { code: 'empty', detail: text, avoid: [] };
  const leaked = leaks(text, source, prompt.telltales);
  if (leaked.length > 0) return { code: 'leak', detail: leaked.join(', '), avoid: leaked };
  const missing = ungrounded(text, source, { names: language !== 'de' });
  if (missing.length > 0) return { code: 'entity', detail: missing.join(', '), avoid: missing };
  if (loops(text) || before.some((line) => line.text !== null && normalise(line.text) === normalise(text))) {
    return { code: 'loop', detail: text.slice(0, 80), avoid: [text.split(/\s+/u, 1)[0] ?? ''] };
  }
  if (!isInLanguage(text, language)) return { code: 'language', detail: text.slice(0, 80), avoid: [text.split(/\s+/u, 1)[0] ?? ''] };
  return null;
}

function loops(text: string): boolean {
  return /(.{12,}?)\1{2,}/su.test(text);
}
