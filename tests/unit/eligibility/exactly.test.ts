import fc from 'fast-check';
import { describe, it } from 'vitest';
import { mayCapture } from '../../../src/server/domain/eligibility/capture.ts';
import type { CaptureFacts, SummaryFacts } from '../../../src/server/domain/eligibility/facts.ts';
import type { Reason } from '../../../src/server/domain/eligibility/model.ts';
import { maySummarize } from '../../../src/server/domain/eligibility/summarize.ts';
import { anyFacts, anySummaryFacts, but } from './facts.ts';

/** When each rule is violated, said a second time as SPEC.md says it, one sentence a line: the functions must agree with all of them. */
const session: Partial<Record<Reason, (facts: CaptureFacts) => boolean>> = {
  'ai-off': ({ company }) => !company.aiActive,
  tier: ({ eligibleTier }) => !eligibleTier,
  platform: ({ platform }) => platform === 'other' || platform === 'unknown',
  'access-denied': (facts) => facts.device.access === 'denied' && !policyDecides(facts),
  'answer-denied': (facts) => facts.device.access === 'after-confirmation' && facts.answer === 'denied' && !policyDecides(facts),
  'no-answer': (facts) => facts.device.access === 'after-confirmation' && facts.answer === null && !policyDecides(facts),
};

const outgoing: Partial<Record<Reason, (facts: CaptureFacts) => boolean>> = {
  'outgoing-off': ({ company }) => !company.outgoing.on,
  'supporter-outside': ({ supporter }) => !supporter.isOurs,
  'not-logged': ({ supporter }) => supporter.isOurs && !supporter.logsSessions,
  'no-module': ({ company, module }) => company.outgoing.mode === 'modules' && module === null,
  'module-off': ({ company, module }) => company.outgoing.mode === 'modules' && module !== null && !module.insights,
};

const incoming: Partial<Record<Reason, (facts: CaptureFacts) => boolean>> = {
  'incoming-off': ({ company }) => !company.incoming.on,
  'device-outside': ({ company, device }) => company.incoming.mode === 'all' && !device.isManaged && !device.isSignedIn,
  'not-managed': ({ company, device }) => company.incoming.mode === 'policies' && !device.isManaged,
  'no-policy': ({ company, device }) => company.incoming.mode === 'policies' && device.isManaged && device.policy === null,
  'policy-reports-off': ({ company, device }) =>
    company.incoming.mode === 'policies' && device.isManaged && device.policy !== null && !device.policy.reports,
  'policy-insights-off': ({ company, device }) =>
    company.incoming.mode === 'policies' && device.isManaged && device.policy !== null && !device.policy.insights,
  'opted-out': ({ device }) => device.optedOut && !isEnforced(device),
};

/** A6: in force over the device's user. */
function isEnforced({ isManaged, policy }: CaptureFacts['device']): boolean {
  return isManaged && policy?.enforced === true && policy.reports && policy.insights;
}

/** B4, first line. */
function policyDecides(facts: CaptureFacts): boolean {
  return violated(incoming, facts).length === 0 && isEnforced(facts.device) && facts.device.policy?.stillAsks === false;
}

function violated(rules: Partial<Record<Reason, (facts: CaptureFacts) => boolean>>, facts: CaptureFacts): Reason[] {
  return (Object.keys(rules) as Reason[]).filter((reason) => rules[reason]?.(facts));
}

function expected(facts: CaptureFacts): { via: string | null; reasons: Reason[] } {
  const [out, into] = [violated(outgoing, facts), violated(incoming, facts)];
  const isClosed = out.length > 0 && into.length > 0;
  const via = isClosed ? null : out.length > 0 ? 'incoming' : into.length > 0 ? 'outgoing' : 'both';
  return { via, reasons: [...violated(session, facts), ...(isClosed ? [...out, ...into] : [])].sort() };
}

const capture = (holds: (facts: CaptureFacts) => boolean) => fc.assert(fc.property(anyFacts, holds), { numRuns: 20_000 });

describe('whatever the facts', () => {
  it('C1, C2: the reasons are exactly the violated rules, and the ways exactly the open ones', () =>
    capture((facts) => {
      const { yes, via, reasons } = mayCapture(facts);
      const wanted = expected(facts);
      return via === wanted.via && [...reasons].sort().join() === wanted.reasons.join() && yes === (wanted.reasons.length === 0);
    }));

  it('B1, B4: a device that denies means no, but where an enforced policy decides', () =>
    capture((facts) => {
      const denied = but(facts, { device: { access: 'denied' } });
      return !mayCapture(denied).yes || policyDecides(denied);
    }));

  it('A2, A4, A6: a wider setting, policy or licence never turns a yes into a no', () =>
    capture((facts) => {
      if (!mayCapture(facts).yes) return true;
      const policy = { reports: true, insights: true, enforced: true, stillAsks: false };
      const wider: CaptureFacts[] = [
        but(facts, { company: { incoming: { mode: 'all' } } }),
        { ...facts, company: { ...facts.company, outgoing: { on: true, mode: 'all' }, incoming: { on: true, mode: 'all' } } },
        { ...facts, device: { ...facts.device, isManaged: true, policy } },
        { ...facts, device: { ...facts.device, isManaged: true, isSignedIn: true, access: 'allowed', optedOut: false } },
        { ...facts, supporter: { isOurs: true, logsSessions: true } },
      ];
      return wider.every((facts) => mayCapture(facts).yes);
    }));

  it('C2, C7: a summary is refused by exactly what is against it', () =>
    fc.assert(
      fc.property(anySummaryFacts, (facts: SummaryFacts) => {
        const against: [Reason, boolean][] = [
          ['ai-off', !facts.aiActive],
          ['withdrawn', facts.withdrawn],
          ['running', !facts.hasEnded],
          ['no-events', facts.events === 0],
          ['licence', !facts.licenceInForce],
          ['no-credit', !facts.creditLeft],
        ];
        const wanted = against.filter(([, violated]) => violated).map(([reason]) => reason);
        const { yes, reasons } = maySummarize(facts, null);
        return yes === (wanted.length === 0) && reasons.join() === wanted.join();
      }),
      { numRuns: 2_000 },
    ));
});
