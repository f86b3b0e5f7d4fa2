import { isInLanguage } from '../../../../llm/text/language.ts';
import { normalise } from '../../../../llm/text/normalise.ts';
import type { SessionEvent } from '../../sessions/model.ts';
import { namesFault } from '../../timeline/words.ts';
import { hasDenial, hasLack, mayDeny } from './denials.ts';
import { digitsIn, type Numbers, numbersIn } from './numbers.ts';
import { clausesOf, sentencesOf } from './sentences.ts';
import { type Content, contentOf, mergeContents, plain } from './words.ts';

/** The people of a session and what it was held on, as they may be named though no event names them. */
export interface People {
  readonly supporter: string | null;
  readonly customer: string | null;
  /** Company, device, operating system. */
  readonly others: readonly string[];
}

export const nobody: People = { supporter: null, customer: null, others: [] };

/** What a summary is checked against: all events, in order, redacted as the model read them. */
export interface Source {
  readonly events: readonly SessionEvent[];
  readonly people: People;
}

/** Something that an event says, in one clause. */
export interface Said {
  /** Position of the event. */
  readonly event: number;
  readonly from: 'supporter' | 'customer' | null;
  readonly content: Content;
  readonly denies: boolean;
  /** Something is missing in it, or fails. */
  readonly isNegative: boolean;
}

/** The source as the checks read it. */
export interface Reading {
  /** Everything, normalised, for names, codes and paths. */
  readonly whole: string;
  /** Everything, folded, for names in their forms. */
  readonly folded: string;
  readonly content: Content;
  readonly numbers: Numbers;
  readonly said: readonly Said[];
  /** Of each event: what it says, for numbers and what they count. */
  readonly perEvent: readonly { readonly text: string; readonly content: Content; readonly numbers: Numbers }[];
  readonly people: People;
  /** What was said is in the summary's language: words can be compared, not only names, numbers and technical terms. */
  readonly isSameLanguage: boolean;
}

/** Fewer letters tell no language. */
const enough = 60;

/** Characters of an event whose words are compared; its names, codes and numbers are known whatever its length. */
const longest = 2_000;
/** Lines of a command's output that are read one by one. */
const mostLines = 8;

export function readSource({ events, people }: Source, language: string): Reading {
  const texts = events.map(textOf);
  const about = [people.supporter, people.customer, ...people.others].filter((name) => name !== null);
  const whole = [...texts, ...about].join('\n');
  const perEvent = texts.map((text) => readEvent(text.slice(0, longest)));
  return {
    whole: normalise(whole),
    folded: plain(whole),
    content: mergeContents([...perEvent.map(({ content }) => content), contentOf(about)]),
    numbers: new Set([...perEvent.flatMap(({ numbers }) => [...numbers]), ...digitsIn(texts.join('\n'))]),
    said: events.flatMap((event, position) => saidIn(event, position, language)),
    perEvent,
    people,
    isSameLanguage: isHeldIn(events, language),
  };
}

function readEvent(text: string): Reading['perEvent'][number] {
  return { text: text.toLowerCase(), content: contentOf([text]), numbers: numbersIn(text) };
}

/** Where nobody talks, the windows and errors show the language. */
function isHeldIn(events: readonly SessionEvent[], language: string): boolean {
  const talk = events.flatMap(({ kind, text }) => (text !== undefined && /^(chat|note|action)$/.test(kind) ? [text] : [])).join('\n');
  const seen = events
    .flatMap(({ title, text }) => [title, text])
    .filter((part) => part !== undefined)
    .join('\n');
  const told = [talk, seen].find((text) => text.replace(/[^\p{L}]/gu, '').length >= enough);
  return told !== undefined && isInLanguage(told.slice(0, longest * 2), language);
}

function textOf(event: SessionEvent): string {
  const { app, title, text, command, output, path, exitCode } = event;
  return [app, title, text, command, output, path, exitCode].filter((part) => part !== undefined).join('\n');
}

/** Talk is read clause by clause; what a machine wrote, line by line. */
function saidIn(event: SessionEvent, position: number, language: string): Said[] {
  const told = event.text !== undefined ? sentencesOf(event.text.slice(0, longest)).flatMap(clausesOf) : [];
  const shown = [event.title, event.command, ...(event.output?.split('\n', mostLines) ?? [])].filter((line) => line !== undefined);
  return [...told, ...shown].map((clause) => ({
    event: position,
    from: event.from ?? null,
    content: contentOf([clause]),
    denies: hasDenial(clause, language),
    isNegative: mayDeny(clause) || hasLack(clause, language) || namesFault(plain(clause)),
  }));
}
