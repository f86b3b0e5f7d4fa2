import { describe, expect, it } from 'vitest';
import { type GoldExpectation, type GoldReference, goldExpectations, goldFiles, goldSession } from '../../scripts/eval/gold.ts';
import { entitiesOf, namesOf, ungrounded } from '../../src/llm/text/entities.ts';
import { isInLanguage } from '../../src/llm/text/language.ts';
import { issueTypeDefinitions } from '../../src/server/domain/issue-types/built-in.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { judge } from '../helpers/judge.ts';

/** The judge can be satisfied: a summary that a technician wrote by hand passes what the model's is judged by. */
const expectations = goldExpectations();
const issueTypes = issueTypeDefinitions.map(({ code }) => code);
const spaceless = ['ja', 'zh'];
/** Of the languages that capitalise names only. */
const namesTell = ['en', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];

function sentencesOf(reference: GoldReference): string[] {
  if (typeof reference === 'string') return [reference];
  const { title, problem, cause, done, result, open } = reference;
  return [title, problem, cause, done, result, ...open].filter((sentence) => sentence !== null);
}

/** What the judge reads of a summary, as if the model had written the reference. */
function summaryOf({ reference, language, outcome, issueType }: GoldExpectation): SummaryContent {
  const parts =
    typeof reference === 'string' ? { title: '', problem: reference, cause: null, done: null, result: null, open: [] } : reference;
  const said = (text: string) => ({ by: 'model', text, plain: null, events: [] });
  const { title, problem, cause, done, result, open } = parts;
  return {
    title: said(title),
    problem: said(problem),
    cause: cause === null ? null : said(cause),
    done: done === null ? null : said(done),
    result: result === null ? null : said(result),
    open: open.map(said),
    language,
    outcome,
    issueTypes: [issueType],
  } as unknown as SummaryContent;
}

const textOf = (reference: GoldReference) => sentencesOf(reference).join('\n');
const matches = (pattern: string, text: string) => new RegExp(pattern, 'iu').test(text);
const factsIn = ({ facts }: GoldExpectation, text: string) => facts.filter(({ any }) => any.some((pattern) => matches(pattern, text)));

const platformNames = (platform: string) => (platform === 'macos' ? ['Mac', 'Apple'] : ['PC', 'Microsoft']);
const withoutEntities = (text: string) => entitiesOf(text).reduce((rest, entity) => rest.replaceAll(entity, '…'), text);

function sourceOf({ events, supporter, customer, device, os, platform }: ReturnType<typeof goldSession>): string {
  const told = events.flatMap(({ app, title, text, command, output, path, exitCode }) => [
    app,
    title,
    text,
    command,
    output,
    path,
    exitCode,
  ]);
  return [...told, supporter.name, customer?.name, customer?.company, device.name, os, ...platformNames(platform)]
    .filter((part) => part !== undefined)
    .join('\n');
}

it('every session has one expectation, and every expectation a session', () => {
  expect(expectations.map(({ file }) => file).sort()).toEqual(goldFiles());
  expect(new Set(expectations.map(({ id }) => id)).size).toBe(expectations.length);
});

describe.each(expectations.map((expected) => [expected.file, expected] as const))('%s', (file, expected) => {
  const session = goldSession(file);
  const source = sourceOf(session);
  const { reference } = expected;
  const text = textOf(reference);

  it('is a session of that name, with its events in order', () => {
    expect(session.id).toBe(expected.id);
    expect((session.summaryLang ?? session.lang)?.split('-')[0]).toBe(expected.language);
    const times = [session.start, ...session.events.map(({ at }) => at), ...(session.end ? [session.end] : [])].map((at) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(issueTypes).toEqual(expect.arrayContaining([expected.issueType, ...expected.alsoIssueTypes]));
  });

  it('has a reference that states every fact and makes no false claim', () => {
    const stated = factsIn(expected, text);
    expect(expected.facts.filter((fact) => !stated.includes(fact)).map(({ id }) => id)).toEqual([]);
    expect(judge(summaryOf(expected), expected)).toEqual({
      facts: 1,
      problemNamed: true,
      outcomeRight: true,
      issueTypeRight: true,
      languageRight: true,
      falseClaims: [],
    });
  });

  it('has a reference that is short, in its language, and carries nothing that the session does not', () => {
    const length = spaceless.includes(expected.language) ? text.length / 2.5 : text.split(/\s+/u).length;
    expect(length).toBeLessThanOrEqual(100);
    expect(isInLanguage(text, expected.language)).toBe(true);
    if (typeof reference === 'string') return; // The older ones round and convert: "1.2 GB" of "1.2Gi".
    expect(sentencesOf(reference).flatMap((sentence) => ungrounded(sentence, source, { names: false }))).toEqual([]);
    if (session.lang?.split('-')[0] === expected.language && namesTell.includes(expected.language)) {
      const names = sentencesOf(reference).map(withoutEntities).flatMap(namesOf).join(', ');
      expect(ungrounded(`Of ${names}`, source, { names: true })).toEqual([]);
    }
  });

  it('tells false claims and secrets from true ones', () => {
    const unfound = (claims: readonly string[]) => claims.filter((claim) => !expected.forbidden.some((pattern) => matches(pattern, claim)));
    expect(unfound(expected.wrong)).toEqual([]);
    expect(unfound(expected.secrets)).toEqual([]);
    expect(expected.secrets.filter((secret) => !source.includes(secret))).toEqual([]);
  });

  it('does not depend on the wording: a summary in other words states nearly all of it, and makes no false claim', () => {
    const { paraphrase, facts, forbidden } = expected;
    if (paraphrase === undefined) return;
    expect(factsIn(expected, paraphrase).length / facts.length).toBeGreaterThanOrEqual(0.85);
    expect(forbidden.filter((pattern) => matches(pattern, paraphrase))).toEqual([]);
    expect(expected.problemAny.some((pattern) => matches(pattern, paraphrase))).toBe(true);
  });

  it('involves the applications it names', () => {
    const involved = session.events.flatMap(({ app, title, text: told, command }) =>
      [app, title, told, command].filter((part) => part !== undefined),
    );
    const unfound = [...expected.applications, ...expected.alsoApplications].filter(
      (pattern) => !involved.some((part) => matches(pattern, part)),
    );
    expect(unfound).toEqual([]);
  });

  it('has facts of its own: the reference of another session states less than half of them', () => {
    const others = expectations.filter(({ id, language }) => id !== expected.id && language === expected.language);
    const alike = others.filter((other) => factsIn(expected, textOf(other.reference)).length * 2 >= expected.facts.length);
    expect(alike.map((other) => other.file)).toEqual([]);
  });
});

it('a reference in one of the languages without spaces is read as the others are', () => {
  expect(entitiesOf('プリンターOKI-44が0x0000011bで止まった。')).toEqual(['OKI-44', '0x0000011b']);
});
