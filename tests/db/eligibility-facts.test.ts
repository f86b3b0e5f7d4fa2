import { describe, expect, test } from 'vitest';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { matchDevice } from '../../src/server/domain/devices/match.ts';
import type { CaptureFacts } from '../../src/server/domain/eligibility/facts.ts';
import { captureGaps } from '../../src/server/domain/eligibility/gaps.ts';
import { type Claim, companyRules, gatherFacts } from '../../src/server/domain/eligibility/gather.ts';
import { type Reason, reasonRules } from '../../src/server/domain/eligibility/model.ts';
import { createModule } from '../../src/server/domain/modules/create.ts';
import { createPolicy } from '../../src/server/domain/policies/create.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { registerDevice, testContext } from '../helpers/context.ts';

const nobody: Claim = { supporterEmail: null, device: { name: 'PC-99', ref: null }, module: null, attested: null };

/** A company with an account that logs its sessions, one that does not, and modules with and without insights. */
async function company() {
  const { ctx } = testContext({ activated: true });
  const logs = await createAccount(ctx, { email: 'ana@example.com', name: 'Ana', role: 'supporter' });
  const silent = await createAccount(ctx, { email: 'ben@example.com', name: 'Ben', role: 'supporter', logsSessions: false });
  const on = createModule(ctx, { name: 'Support', insights: true });
  const off = createModule(ctx, { name: 'Sales', insights: false });
  return { ctx, logs, silent, on, off };
}

describe('C6: the facts come from the registry, never from the sender', () => {
  test('nothing is known of a stranger on an unregistered device without a module', async () => {
    const { ctx } = await company();
    expect(gatherFacts(ctx, nobody)).toEqual({
      facts: {
        company: { aiActive: true, outgoing: { on: true, mode: 'all' }, incoming: { on: true, mode: 'all' } },
        eligibleTier: true,
        platform: 'unknown',
        supporter: { isOurs: false, logsSessions: false },
        module: null,
        device: { isManaged: false, isSignedIn: false, policy: null, optedOut: false, access: 'after-confirmation' },
        answer: null,
      } satisfies CaptureFacts,
      supporterAccountId: null,
      deviceId: null,
      moduleId: null,
    });
  });

  test('A9: the supporter is the account with that address, and logs as its record says', async () => {
    const { ctx, logs, silent } = await company();
    const ana = gatherFacts(ctx, { ...nobody, supporterEmail: 'ana@example.com' });
    expect([ana.facts.supporter, ana.supporterAccountId]).toEqual([{ isOurs: true, logsSessions: true }, logs.id]);
    const ben = gatherFacts(ctx, { ...nobody, supporterEmail: 'ben@example.com' });
    expect([ben.facts.supporter, ben.supporterAccountId]).toEqual([{ isOurs: true, logsSessions: false }, silent.id]);
    const stranger = gatherFacts(ctx, { ...nobody, supporterEmail: 'eve@example.com' });
    expect([stranger.facts.supporter, stranger.supporterAccountId]).toEqual([{ isOurs: false, logsSessions: false }, null]);
  });

  test('A3: a module counts with its own switch, an unknown one not at all', async () => {
    const { ctx, on, off } = await company();
    const told = ['Support', 'Sales', 'Else'].map((module) => gatherFacts(ctx, { ...nobody, module }));
    expect(told.map(({ facts, moduleId }) => [facts.module, moduleId])).toEqual([
      [{ insights: true }, on.id],
      [{ insights: false }, off.id],
      [null, null],
    ]);
  });

  test('A8, B2: the registered system comes before the attested one; who attested, allowed', async () => {
    const { ctx } = await company();
    registerDevice(ctx, 'MAC-1', { platform: 'macos' });
    registerDevice(ctx, 'BOX-1', { platform: 'unknown' });
    const platforms = (['PC-99', 'MAC-1', 'BOX-1'] as const).flatMap((name) =>
      [null, { platform: 'windows' as const }].map((attested) => {
        const { platform, answer } = gatherFacts(ctx, { ...nobody, device: { name, ref: null }, attested }).facts;
        return [name, attested !== null, platform, answer];
      }),
    );
    expect(platforms).toEqual([
      ['PC-99', false, 'unknown', null],
      ['PC-99', true, 'windows', 'allowed'],
      ['MAC-1', false, 'macos', null],
      ['MAC-1', true, 'macos', 'allowed'],
      ['BOX-1', false, 'unknown', null],
      ['BOX-1', true, 'windows', 'allowed'],
    ]);
  });

  test('A5, A6: a device is told as it is registered, its policy with every switch', async () => {
    const { ctx } = await company();
    const policy = createPolicy(ctx, { name: 'Cautious', reports: true, insights: false, enforced: true, stillAsks: false });
    registerDevice(ctx, 'A', { signedInAccountId: null, policyId: policy.id, optedOut: true, access: 'denied' });
    const { facts, deviceId } = gatherFacts(ctx, { ...nobody, device: { name: 'A', ref: null } });
    expect(deviceId).not.toBeNull();
    expect(facts.device).toEqual({
      isManaged: true,
      isSignedIn: false,
      policy: { id: policy.id, reports: true, insights: false, enforced: true, stillAsks: false },
      optedOut: true,
      access: 'denied',
    });
  });

  test('A5: signed in is a full client whose user has an account here', async () => {
    const { ctx, logs } = await company();
    registerDevice(ctx, 'B', { signedInAccountId: logs.id, hasFullClient: true });
    registerDevice(ctx, 'C', { signedInAccountId: logs.id, hasFullClient: false });
    const signedIn = ['B', 'C'].map((name) => gatherFacts(ctx, { ...nobody, device: { name, ref: null } }).facts.device.isSignedIn);
    expect(signedIn).toEqual([true, false]);
  });
});

test('C6: a device with an id is found by that id alone once a sender tells one', () => {
  const { ctx } = testContext({ activated: true });
  const withRef = registerDevice(ctx, 'TWIN-1', { ref: '111' });
  const bare = registerDevice(ctx, 'TWIN-2');
  const found = (name: string, ref: string | null) => matchDevice(ctx, { name, ref })?.id ?? null;
  expect(found('ELSE', '111')).toBe(withRef);
  expect(found('TWIN-1', null)).toBe(withRef);
  expect(found('TWIN-1', '222')).toBeNull();
  expect(found('TWIN-2', '222')).toBe(bare);
  expect(found('ELSE', null)).toBeNull();
});

describe('A1 to A4: the company’s rules are its settings', () => {
  const rules = (aiFeatures: 'on' | 'off', outgoingSummaries: 'off' | 'all' | 'modules', incomingSummaries: 'off' | 'all' | 'policies') =>
    companyRules({ aiFeatures, outgoingSummaries, incomingSummaries });
  test.each([
    [rules('off', 'off', 'off'), false, [false, 'all'], [false, 'all']],
    [rules('on', 'all', 'policies'), true, [true, 'all'], [true, 'policies']],
    [rules('on', 'modules', 'all'), true, [true, 'modules'], [true, 'all']],
  ] as const)('%#', (given, aiActive, outgoing, incoming) => {
    expect(given).toEqual({
      aiActive,
      outgoing: { on: outgoing[0], mode: outgoing[1] },
      incoming: { on: incoming[0], mode: incoming[1] },
    });
  });
});

describe('A3, A4: what keeps an option from capturing anything', () => {
  const gapsWith = (change: Readonly<Record<string, string>>, prepare: (ctx: ReturnType<typeof testContext>['ctx']) => void = () => {}) => {
    const { ctx } = testContext({ activated: true });
    prepare(ctx);
    changeSettings(ctx, change);
    return captureGaps(ctx);
  };
  test.each([
    [{ outgoingSummaries: 'off', incomingSummaries: 'off' }, ['nothing-on']],
    [{ aiFeatures: 'off', outgoingSummaries: 'off', incomingSummaries: 'off' }, []],
    [{ outgoingSummaries: 'off', incomingSummaries: 'all' }, []],
    [{ outgoingSummaries: 'all', incomingSummaries: 'off' }, []],
    [{ outgoingSummaries: 'modules', incomingSummaries: 'all' }, ['no-module']],
    [{ outgoingSummaries: 'all', incomingSummaries: 'policies' }, ['no-policy']],
    [{ outgoingSummaries: 'modules', incomingSummaries: 'policies' }, ['no-module', 'no-policy']],
  ] as const)('%j: %j', (change, gaps) => {
    expect(gapsWith(change)).toEqual(gaps);
  });
  test('a module with insights, and a managed device with an allowing policy, fill them', () => {
    const both = { outgoingSummaries: 'modules', incomingSummaries: 'policies' };
    expect(gapsWith(both, (ctx) => createModule(ctx, { name: 'Support', insights: true }))).toEqual(['no-policy']);
    expect(
      gapsWith(both, (ctx) => registerDevice(ctx, 'M', { policyId: createPolicy(ctx, { name: 'P', reports: true, insights: true }).id })),
    ).toEqual(['no-module']);
  });
});

test('every reason names the rule of the specification that it comes from', () => {
  const rules: Record<Reason, string> = {
    'ai-off': 'A1',
    tier: 'D1',
    platform: 'A8',
    'outgoing-off': 'A2',
    'supporter-outside': 'A2',
    'not-logged': 'A9',
    'no-module': 'A3',
    'module-off': 'A3',
    'incoming-off': 'A2',
    'device-outside': 'A5',
    'not-managed': 'A4',
    'no-policy': 'A4',
    'policy-reports-off': 'A6',
    'policy-insights-off': 'A6',
    'opted-out': 'A6',
    'access-denied': 'B1',
    'answer-denied': 'B2',
    'no-answer': 'B2',
    withdrawn: 'B3',
    'no-events': 'C2',
    running: 'C2',
    licence: 'C2',
    'no-credit': 'C2',
  };
  expect(reasonRules).toEqual(rules);
});
