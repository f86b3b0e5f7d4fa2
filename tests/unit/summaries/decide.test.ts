import { describe, expect, it } from 'vitest';
import { issueTypeDefinitions } from '../../../src/server/domain/issue-types/built-in.ts';
import { decideIssueTypes, decideOutcome, issueTypeBonus, weighedOutcomes } from '../../../src/server/domain/summaries/decide.ts';
import { issueCues } from '../../../src/server/domain/summaries/issue-cues.ts';
import { outcomes } from '../../../src/server/domain/summaries/model.ts';
import { outcomeCues } from '../../../src/server/domain/summaries/outcome-cues.ts';
import endings from '../../fixtures/endings.json' with { type: 'json' };
import openings from '../../fixtures/openings.json' with { type: 'json' };

const choice = (code: string, probability: number) => ({ code, probability });

describe('a code that is none of ours decides nothing', () => {
  it.each(['', 'Solved', 'constructor', '__proto__', 'toString', 'fixed'])('outcome %j', (code) => {
    expect(decideOutcome([choice(code, 1)])).toBe('unclear');
    expect(issueTypeBonus(['customer: the printer is offline'])(code)).toBe(0);
  });

  it('and no choice at all is unclear and other', () => {
    expect(decideOutcome([])).toBe('unclear');
    expect(decideIssueTypes([])).toEqual(['other']);
  });
});

it('solved has to be more probable than all others together', () => {
  const enough = Object.fromEntries(weighedOutcomes(['customer: it works']).map((one) => [one.code, one.enough]));
  expect(enough).toEqual({ solved: 0.5, partly: 0, 'not-solved': 0, 'handed-over': 0, unclear: 0 });
});

it('the outcome chosen is taken', () => {
  expect(decideOutcome([choice('handed-over', 0.4), choice('solved', 0.5)])).toBe('handed-over');
});

it.each<[first: number, next: number, nextCode: string, expected: string[]]>([
  [0.5, 0.1, 'hardware', ['printing']],
  [0.5, 0.3, 'hardware', ['printing']],
  [0.5, 0.31, 'hardware', ['printing', 'hardware']],
  [0.5, 0.49, 'other', ['printing']],
])('a second issue type at %d and %d (%s)', (first, next, nextCode, expected) => {
  expect(decideIssueTypes([choice('printing', first), choice(nextCode, next), choice('security', 0.01)])).toEqual(expected);
});

describe('what an ending sounds like', () => {
  it.each<[outcome: string, ...lines: string[]]>([
    ['solved', 'customer: it works again, thank you'],
    ['solved', 'customer: ja, jetzt geht es wieder'],
    ['not-solved', 'note: same error, cause unknown'],
    ['handed-over', 'note: escalated to second level'],
    ['handed-over', 'supporter: ich leite das an die Kollegen weiter', 'note: weitergeleitet, 2nd level'],
    ['partly', 'note: workaround for now'],
    ['unclear', 'note: not tested yet, waiting for feedback'],
  ])('%s: %s', (outcome, ...lines) => {
    const heard = outcomeCues(lines);
    expect(Math.max(...Object.values(heard))).toBe(heard[outcome as 'solved']);
    expect(heard[outcome as 'solved']).toBeGreaterThan(0);
  });

  it('a note counts twice, a line once, and only so many are listened to', () => {
    expect(outcomeCues(['note: works, it works, solved']).solved).toBe(2);
    expect(outcomeCues(['customer: works, it works, solved']).solved).toBe(1);
    const bonus = (count: number) => weighedOutcomes(Array.from({ length: count }, () => 'note: solved'))[0]?.bonus;
    expect(bonus(50)).toBe(bonus(4));
  });

  /** Words alone, without the model's own reading: far better than chance (a fifth), and never silent about a hand-over. */
  it('over all labelled endings', () => {
    const best = endings.map(({ lines }) => {
      const bonus = new Map(weighedOutcomes(lines).map((one) => [one.code, one.bonus]));
      return [...outcomes].sort((a, b) => (bonus.get(b) ?? 0) - (bonus.get(a) ?? 0))[0];
    });
    const right = endings.filter(({ outcome }, i) => outcome === best[i]).length;
    expect(right / endings.length).toBeGreaterThan(0.6);
  });
});

it('what an opening sounds like, over all labelled openings', () => {
  const right = openings.filter(({ lines, issueType }) => {
    const heard = issueCues(lines);
    return (heard[issueType] ?? 0) === Math.max(0, ...Object.values(heard)) || issueType === 'other';
  });
  expect(right.length / openings.length).toBeGreaterThan(0.7);
});

it('only issue types of the taxonomy have cues', () => {
  const known = issueTypeDefinitions.map(({ code }) => code);
  for (const code of Object.keys(issueCues(openings.flatMap(({ lines }) => lines)))) expect(known).toContain(code);
});
