import { describe, expect, it } from 'vitest';
import { mayCapture } from '../../../src/server/domain/eligibility/capture.ts';
import type { CaptureFacts } from '../../../src/server/domain/eligibility/facts.ts';
import { effectOf, type PolicySwitches, warningsOf } from '../../../src/server/domain/policies/effect.ts';

/** What the page says of a policy has to be what the decision does with it. */
describe('B4: what a policy is said to mean is what is decided', () => {
  const onOff = [false, true];
  const every = onOff.flatMap((reports) =>
    onOff.flatMap((insights) =>
      onOff.flatMap((enforced) => onOff.map((stillAsks): PolicySwitches => ({ reports, insights, enforced, stillAsks }))),
    ),
  );
  const captured = (policy: PolicySwitches, device: Partial<CaptureFacts['device']>, answer: CaptureFacts['answer'] = null) =>
    mayCapture({
      company: { aiActive: true, outgoing: { on: false, mode: 'all' }, incoming: { on: true, mode: 'policies' } },
      eligibleTier: true,
      platform: 'windows',
      supporter: { isOurs: false, logsSessions: false },
      module: null,
      device: { isManaged: true, isSignedIn: false, policy, optedOut: false, access: 'after-confirmation', ...device },
      answer,
    }).yes;

  it.each(every)('reports $reports, insights $insights, enforced $enforced, still asks $stillAsks', (policy) => {
    const effect = effectOf(policy);
    const asked = { unanswered: captured(policy, {}), allowed: captured(policy, {}, 'allowed'), denied: captured(policy, {}, 'denied') };
    const refuses = captured(policy, { access: 'denied' });
    const optedOut = captured(policy, { optedOut: true }, 'allowed');
    const expected = {
      off: { asked: { unanswered: false, allowed: false, denied: false }, refuses: false, optedOut: false },
      free: { asked: { unanswered: false, allowed: true, denied: false }, refuses: false, optedOut: false },
      asks: { asked: { unanswered: false, allowed: true, denied: false }, refuses: false, optedOut: true },
      silent: { asked: { unanswered: true, allowed: true, denied: true }, refuses: true, optedOut: true },
    };
    expect({ asked, refuses, optedOut }).toEqual(expected[effect]);
  });

  it.each(every)('a switch is warned of exactly if it changes nothing: $reports $insights $enforced $stillAsks', (policy) => {
    const same = (other: PolicySwitches) => effectOf(other) === effectOf(policy);
    const warned = warningsOf(policy);
    expect(warned.includes('still-asks-unenforced')).toBe(policy.stillAsks && !policy.enforced);
    if (warned.includes('still-asks-unenforced')) expect(same({ ...policy, stillAsks: false })).toBe(true);
    if (warned.includes('enforced-without-both')) expect(same({ ...policy, enforced: false })).toBe(true);
    if (warned.includes('insights-without-reports')) expect(same({ ...policy, insights: false })).toBe(true);
    if (effectOf(policy) !== 'off' && (policy.enforced || !policy.stillAsks)) expect(warned).toEqual([]);
  });
});
