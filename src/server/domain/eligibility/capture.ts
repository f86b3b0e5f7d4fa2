import type { CaptureFacts, PolicyFacts } from './facts.ts';
import type { Check, Decision, Reason, Via } from './model.ts';

/** SPEC C1, C2: may this session's events be kept? Asked before the first one is accepted. Pure and total. */
export function mayCapture(facts: CaptureFacts): Decision {
  const outgoing = outgoingChecks(facts);
  const incoming = incomingChecks(facts);
  const via = viaOf(allPassed(outgoing), allPassed(incoming));
  const session = [...companyChecks(facts), consentCheck(facts, via)];
  const checks = [...session, ...outgoing, ...incoming];
  const refused = via === null ? checks : session;
  const reasons = refused.filter(({ passed }) => !passed).map(({ reason }) => reason);
  return { yes: reasons.length === 0, via, reasons: [...new Set(reasons)], checks };
}

function companyChecks({ company, eligibleTier, platform }: CaptureFacts): Check[] {
  return [
    check('session', 'ai-off', company.aiActive),
    check('session', 'tier', eligibleTier),
    check('session', 'platform', platform === 'windows' || platform === 'macos'),
  ];
}

/** A2, A3, A9: any user of this company, to any device. */
function outgoingChecks({ company, supporter, module }: CaptureFacts): Check[] {
  const { on, mode } = company.outgoing;
  return [
    check('outgoing', 'outgoing-off', on),
    check('outgoing', 'supporter-outside', supporter.isOurs),
    // Who is no account of ours has no such setting.
    ...(supporter.isOurs ? [check('outgoing', 'not-logged', supporter.logsSessions)] : []),
    ...(mode === 'modules' ? [module ? check('outgoing', 'module-off', module.insights) : check('outgoing', 'no-module', false)] : []),
  ];
}

/** A2, A4, A5, A6: any supporter, to this company's devices. */
function incomingChecks({ company, device }: CaptureFacts): Check[] {
  const { on, mode } = company.incoming;
  const { isManaged, isSignedIn, policy, optedOut } = device;
  const ours = mode === 'all' ? [check('incoming', 'device-outside', isManaged || isSignedIn)] : policyChecks(isManaged, policy);
  return [check('incoming', 'incoming-off', on), ...ours, check('incoming', 'opted-out', !optedOut || isEnforced(isManaged, policy))];
}

function policyChecks(isManaged: boolean, policy: PolicyFacts | null): Check[] {
  if (!isManaged) return [check('incoming', 'not-managed', false)];
  if (!policy) return [check('incoming', 'no-policy', false)];
  return [check('incoming', 'policy-reports-off', policy.reports), check('incoming', 'policy-insights-off', policy.insights)];
}

/** B4: an enforced policy that does not say "still ask" decides where the incoming way is open; else the device's own value. */
function consentCheck({ device, answer }: CaptureFacts, via: Via | null): Check {
  const { isManaged, policy, access } = device;
  const decidedByPolicy = via !== null && via !== 'outgoing' && isEnforced(isManaged, policy) && policy?.stillAsks === false;
  if (decidedByPolicy || access === 'allowed') return check('session', 'no-answer', true);
  if (access === 'denied') return check('session', 'access-denied', false);
  return answer === 'denied' ? check('session', 'answer-denied', false) : check('session', 'no-answer', answer === 'allowed');
}

/** A6: only of a managed device, and only a policy that switches insights on, can take the choice from the device's user. */
export function isEnforced(isManaged: boolean, policy: PolicyFacts | null): boolean {
  return isManaged && policy?.reports === true && policy.insights && policy.enforced;
}

function viaOf(outgoing: boolean, incoming: boolean): Via | null {
  if (outgoing && incoming) return 'both';
  if (outgoing) return 'outgoing';
  return incoming ? 'incoming' : null;
}

function allPassed(checks: readonly Check[]): boolean {
  return checks.every(({ passed }) => passed);
}

function check(of: Check['of'], reason: Reason, passed: boolean): Check {
  return { of, reason, passed };
}
