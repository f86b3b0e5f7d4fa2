import { entitiesOf, isCarried, namesOf } from '../../../../llm/text/entities.ts';
import { isSpaceless } from '../../../../llm/text/normalise.ts';
import type { Reading } from './source.ts';
import type { Claim, Finding } from './types.ts';
import { type Content, carries, type Unit, unitsOf, weightOf } from './words.ts';

/**
 * Of a correct sentence's words, the session carries this share at least, nearly always; of a foreign one's, hardly ever
 * (measured on the gold set, `npm run eval -- --mutations`). In another language only what the glossary knows is compared.
 */
const least = { same: 0.47, other: 0.46, spaceless: 0.37 };
/** What is said about one thing stands close together: this many events are looked at at a time. */
const near = 3;
const weight = { anywhere: 0.7, near: 0.3 };
/** A single word says nothing unless the glossary knows it, a second little. */
const fewest = 2;
const doubt = 0.6;
/** A code, host or version that the session carries says as much as two words. */
const code = 2;

const isShort = (sentence: string, words: number) => !isSpaceless(sentence) && sentence.split(/\s+/u).length < words;

/** Sentences that are about something else: too few of their words, or of what they mean, are in the session. */
export function checkSupport({ sentences }: Claim, source: Reading): Finding[] {
  const foreign = sentences.filter((sentence) => isForeign(sentence, source));
  return foreign.length === 0 ? [] : [{ code: 'unsupported', detail: foreign.join(' ') }];
}

function isForeign(sentence: string, source: Reading): boolean {
  const support = supportOf(sentence, source);
  return support !== null && support < least[isSpaceless(sentence) ? 'spaceless' : source.isSameLanguage ? 'same' : 'other'];
}

/** 0..1: how much of a sentence the session carries; null where the sentence says too little to tell. */
export function supportOf(sentence: string, source: Reading): number | null {
  const units = unitsOf(sentence).filter((unit) => source.isSameLanguage || unit.ideas.length > 0 || carries(source.content, unit) > 0);
  if (isShort(sentence, 4)) return null;
  if (units.length < fewest && (isShort(sentence, 6) || !units.some(({ ideas }) => ideas.length > 0))) return null;
  const names = [...new Set([...entitiesOf(sentence), ...namesOf(sentence)])]
    .filter((name) => isCarried(source.whole, name))
    .reduce((all, name) => all + (/\d/.test(name) ? code : 1), 0);
  const carried = weight.anywhere * sum(units, source.content) + weight.near * nearest(units, source);
  const total = units.reduce((all, unit) => all + weightOf(unit), 0);
  return (carried + names + doubt) / (total + names + 1);
}

function sum(units: readonly Unit[], content: Content): number {
  return units.reduce((total, unit) => total + weightOf(unit) * carries(content, unit), 0);
}

/** The most that a few events in a row carry. */
function nearest(units: readonly Unit[], { perEvent }: Reading): number {
  const each = perEvent.map(({ content }) => units.map((unit) => weightOf(unit) * carries(content, unit)));
  const best = (at: number) =>
    units.reduce((total, _, i) => total + Math.max(...each.slice(at, at + near).map((event) => event[i] ?? 0)), 0);
  return Math.max(0, ...each.map((_, at) => best(at)));
}
