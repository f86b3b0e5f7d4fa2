import { entitiesOf, isCarried, namesOf } from '../../../../llm/text/entities.ts';
import { firstName } from './first-name.ts';
import { honoured } from './honorifics.ts';
import { numbersWritten } from './numbers.ts';
import type { Reading } from './source.ts';
import type { Claim, Finding } from './types.ts';
import { ideasIn, plain } from './words.ts';

/** Of the languages that capitalise names only. */
const capitalsTell: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl', 'pl']);

/** Codes, versions, paths, addresses, commands, products and people that the session does not carry (SPEC E2, E3). */
export function checkEntities({ sentences }: Claim, source: Reading, language: string): Finding[] {
  const missing = sentences.flatMap((sentence) => [
    ...entitiesOf(sentence).filter((entity) => !isNumber(entity) && !isCarried(source.whole, entity)),
    ...peopleIn(sentence, source, language).filter((name) => !isNamed(source, name)),
  ]);
  return missing.length === 0 ? [] : [{ code: 'entity', detail: [...new Set(missing)].join(', ') }];
}

/** Numbers have a check of their own; units of measure are words. */
function isNumber(entity: string): boolean {
  return numbersWritten(entity).length > 0 || /^([KMGT]i?B|[KMG]?Hz|[KMG]bit|[mc]m|ms|kWh|EUR|USD)$/i.test(entity);
}

function peopleIn(sentence: string, source: Reading, language: string): string[] {
  const first = isLatin(source.folded) ? firstName(sentence, language) : null;
  const addressed = first === null ? honoured(sentence) : [first, ...honoured(sentence)];
  if (!capitalsTell.has(language) || !isLatin(source.folded)) return addressed;
  const capitals = namesOf(sentence)
    .map((name) => name.replace(/['’]s?$/u, ''))
    .filter((name) => !isNumber(name));
  return [
    ...addressed,
    ...capitals.filter((name) => !common.test(plain(name)) && (source.isSameLanguage || ideasIn(plain(name)).length === 0)),
  ];
}

/** Names of people are written in other letters in a session held in Japanese or Chinese. */
function isLatin(text: string): boolean {
  const others = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return others * 20 < text.length;
}

const shortest = 3;

/** A name in any of its forms: "Karims", "Kubą", "Weber's". */
function isNamed(source: Reading, name: string): boolean {
  if (isCarried(source.whole, name)) return true;
  if (/^\p{Script=Han}{3,}$/u.test(name)) return isCarried(source.whole, name.slice(1)) || isCarried(source.whole, name.slice(2));
  const folded = plain(name);
  const stem = folded.length > 5 ? folded.slice(0, -2) : folded.slice(0, Math.max(shortest, folded.length - 1));
  return new RegExp(`(?<!\\p{L})${literally(stem)}`, 'u').test(source.folded);
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Capitalised for other reasons: a date may stand in digits where it was captured. */
const common =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|english|german|french|spanish|italian|portuguese|dutch|polish|japanese|chinese|mr|mrs|ms|dr|internet|wi)$/;
