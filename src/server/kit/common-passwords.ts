import { dictionary } from '@zxcvbn-ts/language-common';

/** Rows of keyboards, the alphabet and the digits: a stretch of one, forwards or backwards, is what guessers try first. */
const rows = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
];
const longestRun = 200;
const runs = rows.map((row) => row.repeat(Math.ceil(longestRun / row.length))).flatMap((run) => [run, [...run].reverse().join('')]);

/** So few different characters around a common word ("2026!!!!") add nothing to it. */
const fewest = 4;

let listed: ReadonlySet<string> | undefined;

/**
 * True for a password out of the list of common ones (49,000, MIT, of zxcvbn-ts), whatever its case and accents, and for what is as
 * easy to guess: a stretch of the keyboard, a short piece over and over, one of these with a year or the like around it.
 */
export function isCommonPassword(password: string): boolean {
  return isGuessable(password.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}

function isGuessable(text: string): boolean {
  return isEasy(text) || isEasyWithin(text);
}

function isEasy(text: string): boolean {
  listed ??= new Set(dictionary['passwords-common']);
  return listed.has(text) || runs.some((run) => run.includes(text)) || isRepeated(text);
}

/** "aaaa…", "abcabcabc…", "password-password". */
function isRepeated(text: string): boolean {
  for (let size = 1; size * 2 <= text.length + 1; size += 1) {
    if (text.slice(size) !== text.slice(0, -size)) continue;
    const piece = text.slice(0, size).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return piece.length <= fewest || isGuessable(piece);
  }
  return false;
}

/** "Password2026!!!!": an easy word, and around it no more than a few different characters. */
function isEasyWithin(text: string): boolean {
  const [, before = '', word = '', after = ''] = /^(\P{L}*)(.+?)(\P{L}*)$/su.exec(text) ?? [];
  return word !== text && word !== '' && isEasy(word) && isThin(before) && isThin(after);
}

function isThin(padding: string): boolean {
  return new Set(padding).size <= fewest || isEasy(padding);
}
