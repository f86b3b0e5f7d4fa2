import { entitiesOf, namesOf, ungrounded } from '../../src/llm/text/entities.ts';
import { isInLanguage } from '../../src/llm/text/language.ts';
import { leaks } from '../../src/llm/text/leak.ts';
import { redactAsItComes } from '../../src/server/domain/redaction/events.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import type { GoldExpectation } from './gold.ts';
import type { Written } from './written.ts';

/** How one summary of a gold session is. Shares are 0..1. */
export interface Verdict {
  /** Required facts stated: by the model alone, and anywhere in the summary. */
  readonly facts: { readonly model: number; readonly whole: number; readonly missing: readonly string[] };
  /** False claims and secrets, by the model and anywhere. */
  readonly forbidden: { readonly model: readonly string[]; readonly whole: readonly string[] };
  readonly problemNamed: boolean;
  /** Names, codes, numbers, paths … that the model wrote, and those of them that the session does not carry. */
  readonly entities: { readonly written: number; readonly invented: readonly string[] };
  readonly languageRight: boolean;
  readonly outcomeRight: boolean;
  readonly issueTypeRight: boolean;
  readonly applications: { readonly found: number; readonly named: number; readonly expected: number; readonly right: number };
  readonly leaked: readonly string[];
  readonly words: { readonly model: number; readonly whole: number };
}

/** Languages that capitalise names only, so that a capital tells a name. */
const namesTell = ['en', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];

export function judge(written: Written, expected: GoldExpectation, session: SessionInput, telltales: readonly string[]): Verdict {
  const model = written.model.join('\n');
  const whole = written.whole.join('\n');
  const source = [sourceOf(session), ...placeholdersOf(session)].join('\n');
  const stated = (text: string) => expected.facts.filter(({ any }) => any.some((pattern) => matches(pattern, text)));
  const inModel = stated(model);
  return {
    facts: {
      model: inModel.length / expected.facts.length,
      whole: stated(whole).length / expected.facts.length,
      missing: expected.facts.filter((fact) => !inModel.includes(fact)).map(({ id }) => id),
    },
    forbidden: { model: forbiddenIn(model, expected), whole: forbiddenIn(whole, expected) },
    problemNamed: expected.problemAny.some((pattern) => matches(pattern, written.problem)),
    entities: entitiesIn(written, source, namesTell.includes(expected.language) && session.lang?.split('-')[0] === expected.language),
    languageRight: isRightLanguage(written, expected.language),
    outcomeRight: [expected.outcome, ...(expected.alsoOutcomes ?? [])].some((outcome) => outcome === written.outcome),
    issueTypeRight: written.issueTypes.some((code) => [expected.issueType, ...expected.alsoIssueTypes].includes(code)),
    applications: applicationsIn(written, expected),
    leaked: leaks(model, source, telltales),
    words: { model: wordsIn(model, expected.language), whole: wordsIn(whole, expected.language) },
  };
}

function forbiddenIn(text: string, { forbidden, secrets }: GoldExpectation): string[] {
  return [...forbidden.filter((pattern) => matches(pattern, text)), ...secrets.filter((secret) => text.includes(secret))];
}

function entitiesIn({ model }: Written, source: string, names: boolean): Verdict['entities'] {
  const written = model.flatMap((line) => [...entitiesOf(line), ...(names ? namesOf(line) : [])]);
  const invented = model.flatMap((line) => ungrounded(line, source, { names }));
  return { written: written.length, invented };
}

/** Title, text and the whole of it; a language that the summary does not have at all is never right. */
function isRightLanguage({ language, model }: Written, expected: string): boolean {
  return language === expected && model.length > 0 && [...model, model.join('\n')].every((text) => isInLanguage(text, expected));
}

function applicationsIn({ applications }: Written, { applications: needed, alsoApplications }: GoldExpectation): Verdict['applications'] {
  const found = needed.filter((pattern) => applications.some((name) => matches(pattern, name)));
  const right = applications.filter((name) => [...needed, ...alsoApplications].some((pattern) => matches(pattern, name)));
  return { found: found.length, expected: needed.length, right: right.length, named: applications.length };
}

/** What stands in place of personal data: the model read those, and may say them. */
function placeholdersOf({ events }: SessionInput): string[] {
  return redactAsItComes(events).flatMap((event) => JSON.stringify(event).match(/\[[A-Z_]+_\d+\]/g) ?? []);
}

/** Everything that the session says, as text. */
export function sourceOf({ events, supporter, customer, device, os }: SessionInput): string {
  const said = events.flatMap((event) => Object.entries(event).flatMap(([field, value]) => (field === 'at' ? [] : [String(value)])));
  const about = [supporter.name, customer?.name, customer?.company, device.name, os].filter((part) => part !== undefined);
  return [...said, ...about].join('\n');
}

/** Two and a half characters of Chinese or Japanese are read like a word. */
function wordsIn(text: string, language: string): number {
  const folded = text.trim();
  if (folded === '') return 0;
  return ['ja', 'zh'].includes(language) ? Math.round(folded.replace(/\s/gu, '').length / 2.5) : folded.split(/\s+/u).length;
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'iu').test(text);
}
