import fc from 'fast-check';
import type { CaptureFacts, SummaryFacts } from '../../../src/server/domain/eligibility/facts.ts';

/** Outgoing to a foreign device whose user said yes: the plainest session that may be captured. */
export const outgoing: CaptureFacts = {
  company: { aiActive: true, outgoing: { on: true, mode: 'all' }, incoming: { on: false, mode: 'all' } },
  eligibleTier: true,
  platform: 'windows',
  supporter: { isOurs: true, logsSessions: true },
  module: null,
  device: { isManaged: false, isSignedIn: false, policy: null, optedOut: false, access: 'after-confirmation' },
  answer: 'allowed',
};

/** A third party connects to a managed device under an enforced policy. */
export const incoming: CaptureFacts = {
  ...outgoing,
  company: { aiActive: true, outgoing: { on: false, mode: 'all' }, incoming: { on: true, mode: 'policies' } },
  supporter: { isOurs: false, logsSessions: false },
  device: {
    isManaged: true,
    isSignedIn: false,
    policy: { reports: true, insights: true, enforced: true, stillAsks: false },
    optedOut: false,
    access: 'after-confirmation',
  },
  answer: null,
};

export const summarizable: SummaryFacts = {
  aiActive: true,
  withdrawn: false,
  events: 3,
  hasEnded: true,
  licenceInForce: true,
  creditLeft: true,
};

type Deep<T> = {
  readonly [K in keyof T]?: T[K] extends object | null ? Deep<NonNullable<T[K]>> | (null extends T[K] ? null : never) : T[K];
};

/** The facts with some of them changed, however deep. */
export function but<T extends object>(facts: T, change: Deep<T>): T {
  const merged = Object.entries(change).map(([key, value]) => {
    const before = facts[key as keyof T];
    const nested = typeof value === 'object' && value !== null && typeof before === 'object' && before !== null;
    return [key, nested ? but(before as object, value as object) : value];
  });
  return { ...facts, ...Object.fromEntries(merged) };
}

const policy = fc.record({ reports: fc.boolean(), insights: fc.boolean(), enforced: fc.boolean(), stillAsks: fc.boolean() });

export const anyFacts: fc.Arbitrary<CaptureFacts> = fc.record({
  company: fc.record({
    aiActive: mostly(true),
    outgoing: fc.record({ on: fc.boolean(), mode: fc.constantFrom('all', 'modules') }),
    incoming: fc.record({ on: fc.boolean(), mode: fc.constantFrom('all', 'policies') }),
  }),
  eligibleTier: mostly(true),
  platform: fc.constantFrom('windows', 'windows', 'macos', 'other', 'unknown'),
  supporter: fc.record({ isOurs: fc.boolean(), logsSessions: fc.boolean() }),
  module: fc.option(fc.record({ insights: fc.boolean() })),
  device: fc.record({
    isManaged: fc.boolean(),
    isSignedIn: fc.boolean(),
    policy: fc.option(policy),
    optedOut: fc.boolean(),
    access: fc.constantFrom('allowed', 'denied', 'after-confirmation'),
  }),
  answer: fc.constantFrom('allowed', 'denied', null),
});

export const anySummaryFacts: fc.Arbitrary<SummaryFacts> = fc.record({
  aiActive: fc.boolean(),
  withdrawn: fc.boolean(),
  events: fc.nat(3),
  hasEnded: fc.boolean(),
  licenceInForce: fc.boolean(),
  creditLeft: fc.boolean(),
});

function mostly(value: boolean): fc.Arbitrary<boolean> {
  return fc.constantFrom(value, value, value, !value);
}
