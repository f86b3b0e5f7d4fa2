import { entitiesOf } from '../../../src/llm/text/entities.ts';
import { contains, normalise } from '../../../src/llm/text/normalise.ts';
import { numbersWritten } from '../../../src/server/domain/summaries/checks/numbers.ts';
import { sentencesOf } from '../../../src/server/domain/summaries/checks/sentences.ts';
import type { Outcome } from '../../../src/server/domain/summaries/model.ts';
import { goldSession } from '../gold.ts';
import { sourceOf } from '../judge.ts';
import type { CorrectSummary, Lines } from './correct.ts';
import { affirmed, denied } from './negations.ts';
import { pick, random } from './random.ts';

export const kinds = [
  ...(['entity: one character', 'entity: of another session', 'sentence of another session'] as const),
  ...(['number', 'name of a stranger', 'names exchanged'] as const),
  ...(['negation added', 'negation removed', 'outcome', 'steps exchanged'] as const),
] as const;
export type Kind = (typeof kinds)[number];

/** A summary that is wrong in one place. `field`: where; `steps` are exchanged by whoever composes it. */
export interface Mutant {
  readonly kind: Kind;
  readonly lines: Lines;
  readonly outcome: Outcome;
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

type Next = () => number;
interface Sentence {
  readonly field: keyof Lines;
  /** Of the open points. */
  readonly index: number;
  readonly text: string;
}
type Change = { readonly sentence: Sentence; readonly is: string };

/** The summary with one mistake of this kind; null where it has no place for one. `others`: where strange things come from. */
export function mutate(summary: CorrectSummary, kind: Kind, others: readonly CorrectSummary[]): Mutant | null {
  const next = random(`${summary.id} ${kind}`);
  const outcome = summary.expected.outcome;
  const { lines } = summary;
  if (kind === 'outcome')
    return { kind, lines, outcome: outcome === 'solved' ? 'not-solved' : 'solved', field: 'result', was: outcome, is: '' };
  if (kind === 'steps exchanged') return { kind, lines, outcome, field: 'steps', was: '', is: '' };
  const strangers = others.filter(({ expected, language }) => expected.id !== summary.expected.id && language === summary.language);
  const change = changes[kind](summary, next, strangers);
  if (!change) return null;
  const { sentence, is } = change;
  return { kind, lines: replaced(lines, sentence, is), outcome, field: sentence.field, was: sentence.text, is };
}

const changes: Readonly<
  Record<
    Exclude<Kind, 'outcome' | 'steps exchanged'>,
    (summary: CorrectSummary, next: Next, others: readonly CorrectSummary[]) => Change | null
  >
> = {
  'entity: one character': (summary, next) => {
    const place = pick(entityPlaces(summary), next);
    return place ? swap(place, misspelled(place.entity, next)) : null;
  },
  'entity: of another session': (summary, next, others) => {
    const place = pick(entityPlaces(summary), next);
    const strange = pick(
      others.flatMap(entityPlaces).filter(({ entity }) => !isIn(summary, entity)),
      next,
    );
    return place && strange ? swap(place, strange.entity) : null;
  },
  'sentence of another session': (summary, next, others) => {
    const sentence = pick(sentencesIn(summary.lines).filter(isWhole), next);
    const strange = pick(others.flatMap(({ lines }) => sentencesIn(lines)).filter(isWhole), next);
    return sentence && strange ? { sentence, is: strange.text } : null;
  },
  number: (summary, next) => {
    const places = sentencesIn(summary.lines).flatMap((sentence) =>
      numbersWritten(sentence.text).map(({ text }) => ({ sentence, entity: text })),
    );
    const place = pick(places, next);
    return place ? swap(place, otherDigits(place.entity, next)) : null;
  },
  'name of a stranger': (summary, next, others) => {
    const place = pick(namePlaces(summary, namesIn(summary)), next);
    const strange = pick(
      others.flatMap(namesIn).filter((name) => !isIn(summary, name)),
      next,
    );
    return place && strange ? swap(place, strange) : null;
  },
  'names exchanged': (summary, next) => {
    const { supporter, customer } = goldSession(summary.expected.file);
    const [one, two] = [partsOf(supporter.name), partsOf(customer?.name)];
    const places = [
      ...namePlaces(summary, one).map((place) => ({ place, by: two })),
      ...namePlaces(summary, two).map((place) => ({ place, by: one })),
    ];
    const chosen = pick(places, next);
    const name = chosen?.by.at(-1);
    return chosen && name !== undefined ? swap(chosen.place, name) : null;
  },
  'negation added': (summary, next) => byEdit(summary, next, denied),
  'negation removed': (summary, next) => byEdit(summary, next, affirmed),
};

function byEdit(summary: CorrectSummary, next: Next, edit: (text: string, language: string) => string | null): Change | null {
  const possible = sentencesIn(summary.lines).flatMap((sentence) => {
    const is = edit(sentence.text, summary.language);
    return is === null ? [] : [{ sentence, is }];
  });
  return pick(possible, next) ?? null;
}

interface Place {
  readonly sentence: Sentence;
  readonly entity: string;
}

function swap({ sentence, entity }: Place, by: string): Change {
  return { sentence, is: sentence.text.replace(entity, () => by) };
}

function sentencesIn({ open, ...single }: Lines): Sentence[] {
  const fields = Object.entries(single).flatMap(([field, text]) =>
    sentencesOf(text ?? '').map((sentence): Sentence => ({ field: field as keyof Lines, index: 0, text: sentence })),
  );
  return [...fields, ...open.map((text, index): Sentence => ({ field: 'open', index, text }))];
}

function replaced(lines: Lines, { field, index, text }: Sentence, by: string): Lines {
  if (field === 'open') return { ...lines, open: lines.open.map((point, i) => (i === index ? by : point)) };
  return { ...lines, [field]: lines[field]?.replace(text, () => by) ?? null };
}

/** Long enough to be about something. */
function isWhole({ text, field }: Sentence): boolean {
  return (
    field !== 'title' &&
    (text.split(/\s+/u).length >= 8 || (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) >= 16)
  );
}

/** Codes, hosts, files, products; numbers are another kind. */
function entityPlaces({ lines }: CorrectSummary): Place[] {
  return sentencesIn(lines).flatMap((sentence) =>
    entitiesOf(sentence.text)
      .filter((entity) => entity.length > 3 && /\d|[\\/@_]|\p{L}\.\p{L}|\p{Ll}\p{Lu}/u.test(entity) && numbersWritten(entity).length === 0)
      .map((entity) => ({ sentence, entity })),
  );
}

function isIn({ expected }: CorrectSummary, entity: string): boolean {
  return contains(normalise(sourceOf(goldSession(expected.file))), normalise(entity));
}

function misspelled(entity: string, next: Next): string {
  const places = [...entity].flatMap((character, at) => (/[\p{L}\p{N}]/u.test(character) ? [at] : []));
  const at = pick(places, next) ?? 0;
  const alphabet = /\d/.test(entity[at] ?? '') ? '0123456789' : 'bcdfgklmnprst';
  const others = [...alphabet].filter((letter) => letter !== entity[at]?.toLowerCase());
  const letter = pick(others, next) ?? 'x';
  return entity.slice(0, at) + (/\p{Lu}/u.test(entity[at] ?? '') ? letter.toUpperCase() : letter) + entity.slice(at + 1);
}

function otherDigits(number: string, next: Next): string {
  const places = [...number].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = pick(places, next) ?? 0;
  const digit =
    pick(
      [...'123456789'].filter((one) => one !== number[at]),
      next,
    ) ?? '1';
  return number.slice(0, at) + digit + number.slice(at + 1);
}

function namesIn({ expected }: CorrectSummary): string[] {
  const { supporter, customer } = goldSession(expected.file);
  return [...partsOf(supporter.name), ...partsOf(customer?.name)];
}

/** "Femi", "Adeyemi"; two characters of a name that is written without spaces. */
function partsOf(name: string | undefined): string[] {
  const parts = (name ?? '').split(/\s+/u).filter((part) => /^\p{L}{3,}$/u.test(part));
  return parts.length > 0 ? parts : /^[\p{Script=Han}]{2,4}$/u.test(name ?? '') ? [name as string] : [];
}

function namePlaces({ lines }: CorrectSummary, names: readonly string[]): Place[] {
  return sentencesIn(lines).flatMap((sentence) =>
    names.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(sentence.text)).map((entity) => ({ sentence, entity })),
  );
}
