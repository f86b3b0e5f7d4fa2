import type { LanguagePrompt } from '../prompts/types.ts';
import { ungrounded } from '../text/entities.ts';
import { isInLanguage } from '../text/language.ts';
import { leaks } from '../text/leak.ts';
import { isSpaceless, normalise } from '../text/normalise.ts';
import type { LineFault, WrittenLine } from './types.ts';

interface Checked {
  readonly prompt: LanguagePrompt;
  /** Worked examples stood before the log: their words may have leaked. */
  readonly examples: boolean;
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

/** Nouns are capitalised, names are inflected, or there are no capitals: a capital tells nothing. */
const withoutNames: ReadonlySet<string> = new Set(['de', 'pl', 'ja', 'zh']);

/** The first fault of a written line, the most harmful kind first; null if there is none. */
export function faultOf(text: string, { prompt, examples, language, source, before, mustNotClaimSuccess }: Checked): Fault | null {
  if (!/\p{L}/u.test(text)) return { code: 'empty', detail: text, avoid: [] };
  const leaked = examples ? leaks(text, source, prompt.telltales) : [];
  // One leaked word brings its neighbours: none of the worked logs' words may begin again.
  if (leaked.length > 0)
    return { code: 'leak', detail: leaked.join(', '), avoid: prompt.telltales.filter((word) => leaks(word, source, [word]).length > 0) };
  const missing = ungrounded(text, source, { names: !withoutNames.has(language) });
  if (missing.length > 0) return { code: 'entity', detail: missing.join(', '), avoid: missing };
  const claim = mustNotClaimSuccess ? claimedSuccess(text, prompt) : null;
  if (claim) return { code: 'contradiction', detail: claim, avoid: [claim] };
  const again = loops(text) ? text : before.map((line) => sharedRun(text, line.text ?? '')).find((run) => run !== null);
  if (again) return { code: 'loop', detail: again.slice(0, 80), avoid: [longestWord(again)] };
  if (!isInLanguage(text, language)) return { code: 'language', detail: text.slice(0, 80), avoid: [text.split(/\s+/u, 1)[0] ?? ''] };
  return null;
}

/** A word of success that is not denied shortly before it, in the same clause. */
function claimedSuccess(text: string, prompt: LanguagePrompt): string | null {
  const written = normalise(text);
  return prompt.success.find((word) => placesOf(normalise(word), written).some((at) => !isDenied(written.slice(0, at)))) ?? null;
}

/** Where the word begins in the text, not inside another one ("unresolved", "ungelöst"). */
function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isSpaceless(word) || !/\p{L}/u.test(text[at - 1] ?? '')) places.push(at);
  return places;
}

const denials: ReadonlySet<string> = new Set(
  `not never cannot without nicht nie kein keine keinen keiner ohne pas jamais sans não nao nunca sem no sin non mai senza niet nooit geen zonder nie bez nigdy
  partly partially teilweise partiellement partiel partielle parcialmente parcial parzialmente parziale parte deels gedeeltelijk czesciowo częściowo`
    .trim()
    .split(/\s+/),
);
/** "could not yet be fully solved" denies from this far away. */
const reach = 5;

function isDenied(before: string): boolean {
  const clause = before.split(/[.,;:!?。、]/u).at(-1) ?? '';
  if (/[未没不尚]\p{L}{0,2}\s*$/u.test(clause)) return true;
  const words = clause.split(/[\s-]+/u).filter(Boolean);
  return words.slice(-reach).some((word) => denials.has(word) || word.endsWith("n't"));
}

/** Words in a row that a line may share with an earlier one: a name and its article, not a clause. */
const longestShared = 6;

/** The first words in a row that `text` takes over from an earlier line; null if it says something of its own. */
function sharedRun(text: string, earlier: string): string | null {
  if (isSpaceless(text)) return sharedCharacters(text, earlier);
  const words = text.split(/\s+/u);
  const folded = ` ${normalise(earlier)} `;
  for (let at = 0; at + longestShared < words.length; at += 1) {
    const run = words.slice(at, at + longestShared + 1).join(' ');
    if (folded.includes(` ${normalise(run)} `)) return run;
  }
  return null;
}

/** The same where no spaces are written: a clause has about this many characters. */
const longestSharedCharacters = 16;

function sharedCharacters(text: string, earlier: string): string | null {
  for (let at = 0; at + longestSharedCharacters < text.length; at += 1) {
    const run = text.slice(at, at + longestSharedCharacters + 1);
    if (earlier.includes(run)) return run;
  }
  return null;
}

function longestWord(text: string): string {
  return text.split(/\s+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function loops(text: string): boolean {
  // A line is short; comparing every length from every place is only bearable there.
  return /(.{12,}?)\1{2,}/su.test(text.slice(0, 2_000));
}
