import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SummaryFacts } from '../../../src/server/domain/eligibility/facts.ts';
import { type Reason, reasonRules } from '../../../src/server/domain/eligibility/model.ts';
import { maySummarize } from '../../../src/server/domain/eligibility/summarize.ts';
import { anySummaryFacts, but, summarizable } from './facts.ts';

const refused: [string, SummaryFacts, Reason[]][] = [
  ['C7: AI was switched off since', but(summarizable, { aiActive: false }), ['ai-off']],
  ['B3: the remote person withdrew', but(summarizable, { withdrawn: true }), ['withdrawn']],
  ['C2: it still runs', but(summarizable, { hasEnded: false }), ['running']],
  ['C2: nothing was captured', but(summarizable, { events: 0 }), ['no-events']],
  ['C2: the licence has ended', but(summarizable, { licenceInForce: false }), ['licence']],
  ['C2, D5: no credit is left', but(summarizable, { creditLeft: false }), ['no-credit']],
  [
    'all at once',
    { aiActive: false, withdrawn: true, events: 0, hasEnded: false, licenceInForce: false, creditLeft: false },
    ['ai-off', 'withdrawn', 'running', 'no-events', 'licence', 'no-credit'],
  ],
];

it.each(refused)('%s: no', (_rule, facts, reasons) => {
  expect(maySummarize(facts, 'incoming')).toMatchObject({ yes: false, via: 'incoming', reasons });
});

it('C2: captured, ended, licensed, with a credit: yes, from the first event on', () => {
  expect(maySummarize(but(summarizable, { events: 1 }), 'both')).toMatchObject({ yes: true, via: 'both', reasons: [] });
});

it('C4: every rule of a summary is about the session as a whole', () => {
  expect(new Set(maySummarize(summarizable, null).checks.map(({ of }) => of))).toEqual(new Set(['session']));
});

it('C1: a no names its reasons, a yes has none, and every rule was looked at', () => {
  fc.assert(
    fc.property(anySummaryFacts, (facts) => {
      const { yes, reasons, checks } = maySummarize(facts, null);
      expect(yes).toBe(reasons.length === 0);
      expect(checks.filter(({ passed }) => !passed).map(({ reason }) => reason)).toEqual(reasons);
      expect(checks.map(({ reason }) => reasonRules[reason])).toEqual(['A1', 'B3', 'C2', 'C2', 'C2', 'C2']);
    }),
  );
});
