import type { LanguagePrompt } from '../prompts/types.ts';
import { ungrounded } from '../text/entities.ts';
import { isInLanguage } from '../text/language.ts';
import { leaks } from '../text/leak.ts';
import { normalise } from '../text/normalise.ts';
import type { LineFault, WrittenLine } from './types.ts';

interface Checked {
  readonly prompt: LanguagePrompt;
  readonly language: string;
  /** The session ended otherwise than solved, and this line tells how it ended. */
  readonly mustNotClaimSuccess: boolean;
  /** The log that the line was written from. */
  readonly source: string;
  /** The lines written before this one; the title may repeat them. */
  readonly before: readonly WrittenLine[];
}

/** A fault and the words to keep away from when the line is asked for again. */
export type Fault = LineFault & { readonly avoid: readonly string[] };

/** The first fault of a written line, the most harmful kind first; null if there is none. */
export function faultOf(text: string, { prompt, language, source, before, mustNotClaimSuccess }: Checked): Fault | null {
  if (!/\p{L}/u.test(text)) return { code: 'empty', detail: text, avoid: [] };
  const leaked = leaks(text, source, prompt.telltales);
  // One leaked word brings its neighbours: none of the worked logs' words may begin again.
  if (leaked.length > 0)
    return { code: 'leak', detail: leaked.join(', '), avoid: prompt.telltales.filter((word) => leaks(word, source, [word]).length > 0) };
  const missing = ungrounded(text, source, { names: language !== 'de' });
  if (missing.length > 0) return { code: 'entity', detail: missing.join(', '), avoid: missing };
  const claim = mustNotClaimSuccess ? claimedSuccess(text, prompt) : null;
  if (claim) return { code: 'contradiction', detail: claim, avoid: [claim] };
  const again = loops(text) ? text : before.map((line) => sharedRun(text, line.text ?? '')).find((run) => run !== null);
  if (again) return { code: 'loop', detail: again.slice(0, 80), avoid: [longestWord(again)] };
  if (!isInLanguage(text, language)) return { code: 'language', detail: text.slice(0, 80), avoid: [text.split(/\s+/u, 1)[0] ?? ''] };
  return null;
}

/** A word of success that is not denied right before it. */
function claimedSuccess(text: string, prompt: LanguagePrompt): string | null {
  const written = normalise(text);
  const denied =
    /(\bnot|\bno|\bnon|\bnicht|\bnao|\bnão|\bpas|\bn'est|n't|\bun|\bin|parcial\w*|partiel\w*|partly|teilweise|en parte|em parte|in parte)\s*(yet|noch|encore|ainda|aun|aún|ancora|ete|été|est|foi|e|è)?\s*$/u;
  const claim = prompt.success.find((word) => {
    const at = written.indexOf(normalise(word));
    return at >= 0 && !denied.test(written.slice(0, at));
  });
  return claim ?? null;
}

/** Words in a row that a line may share with an earlier one: a name and its article, not a clause. */
const longestShared = 6;

/** The first words in a row that `text` takes over from an earlier line; null if it says something of its own. */
function sharedRun(text: string, earlier: string): string | null {
  const words = text.split(/\s+/u);
  const folded = ` ${normalise(earlier)} `;
  for (let at = 0; at + longestShared < words.length; at += 1) {
    const run = words.slice(at, at + longestShared + 1).join(' ');
    if (folded.includes(` ${normalise(run)} `)) return run;
  }
  return null;
}

function longestWord(text: string): string {
  return text.split(/\s+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function loops(text: string): boolean {
  return /(.{12,}?)\1{2,}/su.test(text);
}
