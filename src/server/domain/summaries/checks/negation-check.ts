import { namesFault } from '../../timeline/words.ts';
import { hasDenial, hasLack } from './denials.ts';
import { soundOf } from './outcome-check.ts';
import { clausesOf } from './sentences.ts';
import type { Reading, Said } from './source.ts';
import type { Claim, Finding } from './types.ts';
import { plain, says, unitsOf } from './words.ts';

/** Words that a clause of the session has to share with the summary's before their "not" is compared. */
const shared = 3;
const share = 0.6;
/** Their words are cut in twos: too many are shared by chance. */
const spaceless: ReadonlySet<string> = new Set(['ja', 'zh']);

/** A clause that denies what the session says, or says what it denies: only where the same words stand in both. */
export function checkNegation({ sentences }: Claim, source: Reading, language: string): Finding[] {
  if (!source.isSameLanguage || spaceless.has(language)) return [];
  return sentences.flatMap(clausesOf).flatMap((clause) => {
    const alike = hasDenial(clause, language) ? affirmedBy(clause, source) : deniedBy(clause, source, language);
    return alike.length === 0
      ? []
      : [{ code: 'negation' as const, detail: clause, events: [...new Set(alike.map(({ event }) => event))].slice(0, 3) }];
  });
}

/** Where the session says what the clause denies, and nothing near it is missing or fails. */
function affirmedBy(clause: string, source: Reading): Said[] {
  const alike = alikeOf(clause, source);
  const near = source.said.filter(({ event }) => alike.some((one) => Math.abs(one.event - event) <= 1));
  return near.some(({ isNegative }) => isNegative) ? [] : alike;
}

/** Where the session denies what the clause says: everywhere that it speaks of it. */
function deniedBy(clause: string, source: Reading, language: string): Said[] {
  if (hasLack(clause, language) || namesFault(plain(clause)) || soundOf(clause, language) === 'bad') return [];
  const alike = alikeOf(clause, source);
  return alike.length > 1 && alike.every(({ denies }) => denies) ? alike : [];
}

function alikeOf(clause: string, { said }: Reading): Said[] {
  const units = unitsOf(clause);
  if (units.length < shared) return [];
  return said.filter(({ content }) => {
    const count = units.filter((unit) => says(content, unit)).length;
    return count >= shared && count / units.length >= share;
  });
}
