import { fail } from './errors.ts';

/** Control characters except line feed and tab: they would steer a terminal, a log viewer or a prompt. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Characters nobody sees: zero width, text direction, invisible operators, byte-order mark, tag characters. They hide words from readers, not from a model. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * The one place where text from outside is made harmless before it is kept: line ends become "\n", control and invisible
 * characters go, lone surrogates become U+FFFD. What is left is what a reader sees (SPEC E10).
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(controls, '').replace(invisible, '');
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
