import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformOf, platforms } from '../../../src/server/domain/devices/platform.ts';
import { beginSession } from '../../../src/server/domain/eligibility/begin.ts';
import { mayCapture } from '../../../src/server/domain/eligibility/capture.ts';
import type { CaptureFacts } from '../../../src/server/domain/eligibility/facts.ts';
import type { Check, Reason } from '../../../src/server/domain/eligibility/model.ts';
import { anyFacts, but, incoming, outgoing } from './facts.ts';

const unanswered = but(outgoing, { answer: null });

describe('how a session begins', () => {
  it.each<[name: string, facts: CaptureFacts, capture: string, isReported: boolean]>([
    ['C2: everything allows it', outgoing, 'captured', true],
    ['B4: the policy decides, nobody is asked', incoming, 'captured', true],
    ['B2: only the answer is missing', unanswered, 'waiting', true],
    [
      'B2, C6: the answer is missing, and the system, which the one who answers can tell',
      but(unanswered, { platform: 'unknown' }),
      'waiting',
      true,
    ],
    ['A8: a system that is known is not asked for', but(unanswered, { platform: 'other' }), 'refused', true],
    ['A1: nobody is asked in vain', but(unanswered, { company: { aiActive: false } }), 'refused', true],
    ['B2: who has denied is not asked again', but(outgoing, { answer: 'denied' }), 'refused', true],
    [
      'B1: who always allows is not asked for the system either',
      but(unanswered, { platform: 'unknown', device: { access: 'allowed' } }),
      'refused',
      true,
    ],
    ['A9: an outgoing session that is not logged is in no report', but(outgoing, { supporter: { logsSessions: false } }), 'refused', false],
    [
      'A9: the incoming way ignores it',
      but(incoming, { company: { outgoing: { on: true } }, supporter: { isOurs: true, logsSessions: false } }),
      'captured',
      true,
    ],
    [
      'A9: who is no account of ours has no such setting',
      but(outgoing, { supporter: { isOurs: false, logsSessions: false } }),
      'refused',
      true,
    ],
  ])('%s', (_name, facts, capture, isReported) => {
    expect(beginSession(facts)).toMatchObject({ capture, isReported, decision: mayCapture(facts) });
  });

  it('B2: waits exactly where an answer, and the system told with it, would open it', () => {
    const opens = (facts: CaptureFacts) =>
      mayCapture({ ...facts, answer: 'allowed', platform: facts.platform === 'unknown' ? 'windows' : facts.platform }).yes;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { capture, decision } = beginSession(facts);
        expect(capture === 'captured').toBe(decision.yes);
        if (!decision.yes) expect(capture === 'waiting').toBe(decision.reasons.includes('no-answer') && opens(facts));
      }),
      { numRuns: 5000 },
    );
  });
});

it('C4: every rule that was looked at stands under the way that it closes', () => {
  const session: Reason[] = ['ai-off', 'tier', 'platform', 'access-denied', 'answer-denied', 'no-answer'];
  const outwards: Reason[] = ['outgoing-off', 'supporter-outside', 'not-logged', 'no-module', 'module-off'];
  const placeOf = ({ reason }: Check) => (session.includes(reason) ? 'session' : outwards.includes(reason) ? 'outgoing' : 'incoming');
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { checks, reasons } = mayCapture(facts);
      expect(checks.map(({ of }) => of)).toEqual(checks.map(placeOf));
      expect(new Set(checks.map(({ reason }) => reason)).size).toBe(checks.length);
      for (const reason of reasons) expect(checks).toContainEqual(expect.objectContaining({ reason, passed: false }));
      // Who is not asked, because policy or device decide, passes the question.
      if (facts.device.access === 'allowed') expect(checks).toContainEqual({ of: 'session', reason: 'no-answer', passed: true });
    }),
    { numRuns: 5000 },
  );
});

describe('A8: the system that a text names', () => {
  it.each([
    ['Windows 11 Pro 24H2', 'windows'],
    ['windows', 'windows'],
    ['Win32', 'windows'],
    ['WindowsNT 10.0', 'windows'],
    ['macOS 15.1', 'macos'],
    ['Mac OS X', 'macos'],
    [' Darwin ', 'macos'],
    ['OSX 10.15', 'macos'],
    ['Ubuntu 24.04', 'other'],
    ['linux', 'other'],
    ['Android 15', 'other'],
    ['Chrome OS', 'other'],
    ['iOS 18', 'other'],
    ['Winamp OS', 'unknown'],
    ['machine', 'unknown'],
    ['no windows here', 'unknown'],
    ['my linux', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s', (text, platform) => {
    expect(platformOf(text)).toBe(platform);
    expect(platforms).toContain(platformOf(text));
  });
});
