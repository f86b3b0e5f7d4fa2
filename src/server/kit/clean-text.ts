import { fail } from './errors.ts';

/** What steers a terminal: colours, the cursor, and strings that it takes for itself (titles, links). A string without an end is none. */
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0000-\u0008\u000a-\u001f\u007f-\u009f]*(?:\u0007|\u001b\\|\u009c)|[ -/]+[0-~]|[78=>DEHMNOZc])/g;

/** Control characters except line feed and tab: they would steer a terminal, a log viewer or a prompt. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Whatever nobody sees: zero width, direction, joiners, fillers, variation selectors, tag characters. They hide words from readers, not from a model. */
const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** More on one letter no script writes; it buries the lines above and below. */
const marks = /(\p{M}{8})\p{M}+/gu;

/**
 * The one place where text from outside is made harmless before it is kept, and once more before it is shown: line ends
 * become "\n", terminal escapes, control and invisible characters go, lone surrogates become U+FFFD. Joiners stay where
 * they spell (emoji, Persian, Indic scripts). What is left is what a reader sees (SPEC E10). Twice changes no more than once.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(escapes, '')
    .replace(controls, '')
    .replace(marks, '$1')
    .replace(invisible, (found, at: number, whole: string) => (spells(found, whole, at) ? found : ''));
}

const joiner = '\u200d';
const nonJoiner = '\u200c';
const emojiStyle = '\ufe0f';

const joined =
  /[[\p{L}\p{M}]&&[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}]]/v;

/** Between visible neighbours alone: of two in a row neither spells. */
function spells(found: string, whole: string, at: number): boolean {
  if (found !== joiner && found !== nonJoiner && found !== emojiStyle) return false;
  const before = whole.slice(Math.max(0, at - 3), at);
  const after = whole.slice(at + 1, at + 3).match(/^./su)?.[0] ?? '';
  if (found === emojiStyle) return /\p{Extended_Pictographic}$/u.test(before) || (/[0-9#*]$/.test(before) && after === '\u20e3');
  if (joined.test(before.match(/.$/su)?.[0] ?? '') && joined.test(after)) return true;
  return (
    found === joiner && /(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})$/u.test(before) && /\p{Extended_Pictographic}/u.test(after)
  );
}

/** Nothing that people send is nested deeper; recursion over what attackers send would end the stack. */
const deepest = 64;

/** Every string of a parsed value cleaned, keys too; `__proto__` is no field of anybody's. */
export function cleanValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= deepest) return fail('input.invalid', { field: 'body', reason: 'too-deep', limit: deepest });
  if (Array.isArray(value)) return value.map((one) => cleanValue(one, depth + 1));
  const fields: Record<string, unknown> = {};
  for (const [key, held] of Object.entries(value)) {
    const name = cleanText(key);
    if (name === '__proto__' || (name !== key && Object.hasOwn(value, name))) continue;
    fields[name] = cleanValue(held, depth + 1);
  }
  return fields;
}
