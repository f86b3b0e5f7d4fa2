import { borders } from '../../../../llm/text/normalise.ts';
import { concepts } from './glossary.ts';
import { idle } from './idle-words.ts';

/** Lower case, no accents (Japanese keeps its voicing marks), for comparing words across texts and languages. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(borders, ' ')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}--[\u3099\u309A]]+/gv, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/[’`´]/g, "'");
}

const spaceless = /[\p{Script=Han}\p{Script=Katakana}ー]+/gu;
const spaced = /[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]]{2,}/gv;

/** What most sessions speak of: to share one of these says little. */
const everyday: ReadonlySet<number> = ideasNamed(
  'window start remote today test sign file open connection tomorrow time message setting drive write',
);

/** What a text is about: its words (folded) and the ideas that the glossary knows in them. */
export interface Content {
  readonly words: ReadonlySet<string>;
  readonly ideas: ReadonlySet<number>;
}

/** A word of a sentence, and the ideas that it stands for: none where the glossary does not know it. */
export interface Unit {
  readonly word: string;
  readonly ideas: readonly number[];
}

const ideaOf = new Map<string, number[]>();
for (const [idea, beginnings] of concepts.entries())
  for (const beginning of beginnings) ideaOf.set(plain(beginning), [...(ideaOf.get(plain(beginning)) ?? []), idea]);
const longestBeginning = 14;

/** Ideas of the report itself: every summary speaks of problems, causes, checks and results. */
const ofReports: ReadonlySet<number> = ideasNamed(
  'problem cause solve work check unknown unclear confirm explain ask want first again because new old supporter customer error fail need change choose find show add suspect',
);

function ideasNamed(names: string): ReadonlySet<number> {
  return new Set(names.split(' ').map((name) => concepts.findIndex(([first]) => first === name)));
}

/** The words that carry a sentence: no articles, no verbs of reporting; two characters each where no spaces are written. */
export function unitsOf(text: string): Unit[] {
  const folded = plain(text);
  const latin = (folded.match(spaced) ?? [])
    .filter((word) => word.length > 3 && !idle.has(word))
    .map((word) => ({ word, ideas: ideasIn(word) }));
  const others = (folded.match(spaceless) ?? []).flatMap(pairs).map((word) => ({ word, ideas: ideasWithin(word) }));
  const telling = [...latin, ...others].filter(({ ideas }) => !ideas.some((idea) => ofReports.has(idea)));
  return [...new Map(telling.map((unit) => [unit.word, unit])).values()];
}

export function contentOf(texts: readonly string[]): Content {
  const words = new Set<string>();
  const ideas = new Set<number>();
  for (const text of texts) {
    const folded = plain(text);
    for (const [word] of folded.matchAll(spaced)) words.add(word);
    for (const [run] of folded.matchAll(spaceless)) {
      for (const pair of pairs(run)) words.add(pair);
      for (const idea of ideasWithin(run)) ideas.add(idea);
    }
  }
  const beginnings = new Set<string>();
  for (const word of words) {
    for (const idea of ideasIn(word)) ideas.add(idea);
    for (const beginning of beginningsOf(word)) beginnings.add(beginning);
  }
  return { words: beginnings, ideas };
}

export function mergeContents(contents: readonly Content[]): Content {
  const words = new Set<string>();
  const ideas = new Set<number>();
  for (const content of contents) {
    for (const word of content.words) words.add(word);
    for (const idea of content.ideas) ideas.add(idea);
  }
  return { words, ideas };
}

/** Whether a text says a word: the same one, one of its forms, a part of its compound, or one that means the same. */
export function says({ words, ideas }: Content, unit: Unit): boolean {
  if (unit.ideas.some((idea) => ideas.has(idea))) return true;
  if (words.has(unit.word)) return true;
  return formsOf(unit.word).some((form) => words.has(form.slice(0, Math.min(7, Math.max(4, Math.ceil(form.length * 0.67))))));
}

/** Forms of verbs and adjectives: everybody chooses their own, so one that is not there tells less than a noun. */
const chosen =
  /(ed|ing|ly|able)$|^ge.+(t|en)$|(te|ten|iert|ierte|lich|isch|bar)$|(ee?s?|er|ait|aient|ment)$|(ad[oa]s?|id[oa]s?|ando|endo|aba|aban|aron|ieron|ou|aram|mente)$|(at[oaie]|ut[oaie]|it[oaie]|ava|avano|are|ere|ire)$|(ano|ono|al|ala|alo|il|ila|ac|ic|owac)$/u;

/** 0..1: how much it tells that a text does not say a word. */
export function weightOf({ word, ideas }: Unit): number {
  return ideas.length === 0 && chosen.test(word) ? 0.5 : 1;
}

/** How much it tells that a text says a word: 0 where it does not, less than 1 where it only means the same. */
export function carries(content: Content, unit: Unit): number {
  const { words } = content;
  if (says({ words, ideas: new Set() }, unit)) return 1;
  const common = unit.ideas.filter((idea) => content.ideas.has(idea));
  if (common.length === 0) return 0;
  return common.every((idea) => everyday.has(idea)) ? 0.4 : 0.8;
}

function pairs(run: string): string[] {
  if (run.length < 3) return [run];
  return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
}

function beginningsOf(word: string): string[] {
  const found = [word];
  for (const form of formsOf(word)) for (let length = 4; length <= Math.min(8, form.length); length += 1) found.push(form.slice(0, length));
  return found;
}

/** The word, without the beginning of a participle, and the later part of a long compound. */
function formsOf(word: string): string[] {
  const forms = [word];
  if (word.length > 6 && word.startsWith('ge')) forms.push(word.slice(2));
  if (word.length > 9) for (let at = 4; word.length - at >= 5; at += 1) forms.push(word.slice(at));
  return forms;
}

export function ideasIn(word: string): number[] {
  const found = new Set<number>();
  for (const idea of ideaOf.get(`${word}.`) ?? []) found.add(idea);
  const last = word.length - 5;
  for (let at = 0; at <= Math.max(0, last); at += 1) {
    if (at > 0 && at < 3) continue;
    for (let length = at === 0 ? 3 : 5; length <= Math.min(longestBeginning, word.length - at); length += 1)
      for (const idea of ideaOf.get(word.slice(at, at + length)) ?? []) found.add(idea);
  }
  return [...found];
}

function ideasWithin(run: string): number[] {
  const found = new Set<number>();
  for (let at = 0; at < run.length; at += 1)
    for (let length = 1; length <= Math.min(8, run.length - at); length += 1)
      for (const idea of ideaOf.get(run.slice(at, at + length)) ?? []) found.add(idea);
  return [...found];
}
