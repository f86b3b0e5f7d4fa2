import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayCapture } from '../../../src/server/domain/eligibility/capture.ts';
import type { CaptureFacts } from '../../../src/server/domain/eligibility/facts.ts';
import type { Reason, Via } from '../../../src/server/domain/eligibility/model.ts';
import { anyFacts, but, incoming, outgoing } from './facts.ts';

type Row = readonly [rule: string, facts: CaptureFacts, reasons: readonly Reason[], via: Via | null];

const both = but(incoming, { company: { outgoing: { on: true } }, supporter: { isOurs: true, logsSessions: true } });
const anyDevice = but(incoming, { company: { incoming: { mode: 'all' } }, device: { policy: null }, answer: 'allowed' });
const byModule = but(outgoing, { company: { outgoing: { mode: 'modules' } }, module: { insights: true } });

const refused: Row[] = [
  ['A1: AI is not activated', but(outgoing, { company: { aiActive: false } }), ['ai-off'], 'outgoing'],
  ['D1: no tier with AI features', but(outgoing, { eligibleTier: false }), ['tier'], 'outgoing'],
  ['A8: a Linux device', but(outgoing, { platform: 'other' }), ['platform'], 'outgoing'],
  ['C6: an unknown operating system refuses', but(incoming, { platform: 'unknown' }), ['platform'], 'incoming'],
  [
    'A2: outgoing and incoming are off',
    but(outgoing, { company: { outgoing: { on: false } } }),
    ['outgoing-off', 'incoming-off', 'device-outside'],
    null,
  ],
  [
    'A2: a supporter from outside, to a foreign device',
    but(outgoing, { supporter: { isOurs: false } }),
    ['supporter-outside', 'incoming-off', 'device-outside'],
    null,
  ],
  [
    'A9: the account does not log its sessions',
    but(outgoing, { supporter: { logsSessions: false } }),
    ['not-logged', 'incoming-off', 'device-outside'],
    null,
  ],
  ['A3: modules only, and no module', but(byModule, { module: null }), ['no-module', 'incoming-off', 'device-outside'], null],
  [
    'A3: modules only, and this one is off',
    but(byModule, { module: { insights: false } }),
    ['module-off', 'incoming-off', 'device-outside'],
    null,
  ],
  [
    'A5: neither managed nor signed in',
    but(anyDevice, { device: { isManaged: false } }),
    ['outgoing-off', 'supporter-outside', 'device-outside'],
    null,
  ],
  [
    'A4: policies only, and the device is not managed, signed in or not',
    but(incoming, { device: { isManaged: false, isSignedIn: true, policy: null }, answer: 'allowed' }),
    ['outgoing-off', 'supporter-outside', 'not-managed'],
    null,
  ],
  [
    'A4: policies only, and the device has none',
    but(incoming, { device: { policy: null }, answer: 'allowed' }),
    ['outgoing-off', 'supporter-outside', 'no-policy'],
    null,
  ],
  [
    'A6: the policy has reports off',
    but(incoming, { device: { policy: { reports: false } }, answer: 'allowed' }),
    ['outgoing-off', 'supporter-outside', 'policy-reports-off'],
    null,
  ],
  [
    'A6: the policy has insights off',
    but(incoming, { device: { policy: { insights: false } }, answer: 'allowed' }),
    ['outgoing-off', 'supporter-outside', 'policy-insights-off'],
    null,
  ],
  [
    'A6: without enforce the user may switch it off',
    but(incoming, { device: { optedOut: true, policy: { enforced: false } }, answer: 'allowed' }),
    ['outgoing-off', 'supporter-outside', 'opted-out'],
    null,
  ],
  ['B1: the device denies', but(outgoing, { device: { access: 'denied' } }), ['access-denied'], 'outgoing'],
  [
    'B1: the device denies, whatever its user answered',
    but(outgoing, { device: { access: 'denied' }, answer: 'allowed' }),
    ['access-denied'],
    'outgoing',
  ],
  ['B2: no answer counts as denied', but(outgoing, { answer: null }), ['no-answer'], 'outgoing'],
  ['B2: the answer is no', but(outgoing, { answer: 'denied' }), ['answer-denied'], 'outgoing'],
  [
    'B4: an enforced policy that still asks, and no answer',
    but(incoming, { device: { policy: { stillAsks: true } } }),
    ['no-answer'],
    'incoming',
  ],
  [
    'B4: a policy that is not enforced leaves it to the device',
    but(incoming, { device: { policy: { enforced: false } } }),
    ['no-answer'],
    'incoming',
  ],
  [
    'B4: outgoing alone is always the device’s value, under whatever policy',
    but(both, { company: { incoming: { on: false } }, device: { access: 'denied' } }),
    ['access-denied'],
    'outgoing',
  ],
  [
    'C2: everything that refuses is named',
    but(outgoing, { company: { aiActive: false }, eligibleTier: false, platform: 'other', supporter: { isOurs: false }, answer: 'denied' }),
    ['ai-off', 'tier', 'platform', 'answer-denied', 'supporter-outside', 'incoming-off', 'device-outside'],
    null,
  ],
];

const captured: Row[] = [
  ['A2: outgoing, to any device', outgoing, [], 'outgoing'],
  ['A8: to a Mac', but(outgoing, { platform: 'macos' }), [], 'outgoing'],
  ['A3: through a module that is on', byModule, [], 'outgoing'],
  ['A2: any supporter, to our device', incoming, [], 'incoming'],
  ['A5: managed, not signed in', anyDevice, [], 'incoming'],
  ['A5: managed and signed in', but(anyDevice, { device: { isSignedIn: true } }), [], 'incoming'],
  ['A5: not managed, signed in', but(anyDevice, { device: { isManaged: false, isSignedIn: true } }), [], 'incoming'],
  ['A6: with enforce the user cannot switch it off', but(incoming, { device: { optedOut: true } }), [], 'incoming'],
  ['A9: the incoming way ignores “log sessions”', but(both, { supporter: { logsSessions: false } }), [], 'incoming'],
  ['B1: a device that allows is not asked', but(outgoing, { device: { access: 'allowed' }, answer: null }), [], 'outgoing'],
  ['B4: an enforced policy decides over a device that denies', but(incoming, { device: { access: 'denied' } }), [], 'incoming'],
  ['B4: over both ways too', but(both, { device: { access: 'denied' } }), [], 'both'],
  [
    'B4: an enforced policy that still asks, and yes',
    but(incoming, { device: { policy: { stillAsks: true } }, answer: 'allowed' }),
    [],
    'incoming',
  ],
  ['C3: both ways are one session', both, [], 'both'],
];

describe('mayCapture', () => {
  it.each(refused)('%s: no', (_rule, facts, reasons, via) => {
    const decision = mayCapture(facts);
    expect(decision).toMatchObject({ yes: false, via });
    expect([...decision.reasons].sort()).toEqual([...reasons].sort());
  });

  it.each(captured)('%s: yes', (_rule, facts, reasons, via) => {
    expect(mayCapture(facts)).toMatchObject({ yes: true, via, reasons });
  });
});

const check = (holds: (facts: CaptureFacts) => boolean) => fc.assert(fc.property(anyFacts, holds), { numRuns: 20_000 });

describe('whatever the facts', () => {
  it('A1: AI off means no', () => check((facts) => !mayCapture(but(facts, { company: { aiActive: false } })).yes));

  it('A8, C6: a system that is neither Windows nor macOS means no', () =>
    check((facts) => !mayCapture({ ...facts, platform: 'other' }).yes && !mayCapture({ ...facts, platform: 'unknown' }).yes));

  it('B1, B4: a device that denies means no, but for an enforced policy on an open incoming way', () =>
    check((facts) => {
      const { yes, via } = mayCapture(but(facts, { device: { access: 'denied' } }));
      const { policy, isManaged } = facts.device;
      return !yes || (via !== 'outgoing' && isManaged && policy?.enforced === true && !policy.stillAsks);
    }));

  it('C1: a no names its reasons, a yes has none; each is a rule that was looked at and refused', () =>
    check((facts) => {
      const { yes, reasons, checks } = mayCapture(facts);
      const failed = new Set(checks.filter(({ passed }) => !passed).map(({ reason }) => reason));
      return yes === (reasons.length === 0) && new Set(reasons).size === reasons.length && reasons.every((reason) => failed.has(reason));
    }));

  it('C1: exactly the violated rules: righting all of the reasons of one way, and no others, makes it a yes', () =>
    check((facts) => {
      const righted = mayCapture(right(facts));
      return righted.yes && mayCapture(facts).reasons.every((reason) => !righted.reasons.includes(reason));
    }));

  it('more permission never turns a yes into a no', () =>
    check((facts) => !mayCapture(facts).yes || wider(facts).every((wide) => mayCapture(wide).yes)));
});

/** Everything that the rules of the outgoing way and of the session ask for. */
function right(facts: CaptureFacts): CaptureFacts {
  const open = {
    company: { aiActive: true, outgoing: { on: true, mode: 'all' as const } },
    supporter: { isOurs: true, logsSessions: true },
  };
  return but(facts, { ...open, eligibleTier: true, platform: 'windows', device: { access: 'allowed' } });
}

/** The same facts with one permission more. */
function wider(facts: CaptureFacts): CaptureFacts[] {
  const { device } = facts;
  return [
    but(facts, { company: { outgoing: { on: true } } }),
    but(facts, { company: { incoming: { on: true } } }),
    but(facts, { company: { outgoing: { mode: 'all' } } }),
    but(facts, { supporter: { isOurs: true } }),
    but(facts, { supporter: { logsSessions: true } }),
    but(facts, { module: { insights: true } }),
    but(facts, { device: { isManaged: true } }),
    but(facts, { device: { isSignedIn: true } }),
    but(facts, { device: { optedOut: false } }),
    but(facts, { device: { access: 'allowed' } }),
    ...(device.policy
      ? [but(facts, { device: { policy: { reports: true, insights: true } } }), but(facts, { device: { policy: { enforced: true } } })]
      : []),
    { ...facts, answer: 'allowed' },
  ];
}
