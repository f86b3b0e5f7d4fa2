import type { SummaryFacts } from './facts.ts';
import type { Check, Decision, Reason, Via } from './model.ts';

/**
 * SPEC C1, C2: may this captured session be summarized? Asked when it has ended, and again whenever somebody asks for a
 * summary later (C5). `via` is what `mayCapture` answered at the start (C7). Pure and total.
 */
export function maySummarize(facts: SummaryFacts, via: Via | null): Decision {
  const checks: Check[] = [
    check('ai-off', facts.aiActive),
    check('withdrawn', !facts.withdrawn),
    check('running', facts.hasEnded),
    check('no-events', facts.events > 0),
    check('licence', facts.licenceInForce),
    check('no-credit', facts.creditLeft),
  ];
  const reasons = checks.filter(({ passed }) => !passed).map(({ reason }) => reason);
  return { yes: reasons.length === 0, via, reasons, checks };
}

function check(reason: Reason, passed: boolean): Check {
  return { of: 'session', reason, passed };
}
