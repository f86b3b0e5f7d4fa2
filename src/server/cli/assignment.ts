import { Refused } from './exit.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

/** "name=value", as settings are given on the command line. */
export function splitPair(io: Io, given: string): [name: string, value: string] {
  const at = given.indexOf('=');
  if (at < 1) throw new Refused('input.invalid', wordsOf(io).t('settings.cli.set.wrong', { given }));
  return [given.slice(0, at), given.slice(at + 1)];
}
