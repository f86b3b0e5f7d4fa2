import { moduleById } from '../../../db/queries/modules.ts';
import { policyById } from '../../../db/queries/policies.ts';
import { openQuestion } from '../../../db/queries/questions.ts';
import { receiptsOfSession } from '../../../db/queries/receipts.ts';
import type { SessionRow } from '../../../db/queries/sessions.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { attesterName } from '../consent/attester.ts';
import { mayCapture } from '../eligibility/capture.ts';
import type { CaptureFacts } from '../eligibility/facts.ts';
import type { Reason } from '../eligibility/model.ts';
import { type ExplainedRule, explained, type Seen } from './explained.ts';

/**
 * Every rule that was looked at before the session's events were kept, in the order of SPEC C2, with the fact that it saw
 * at the start (C7). Null: the session is from before facts were kept.
 */
export function explainCapture(ctx: Ctx, session: SessionRow): ExplainedRule[] | null {
  if (session.facts === null) return null;
  const facts = session.facts as CaptureFacts;
  return mayCapture(facts).checks.map((check) => explained(ctx, check, seenBy(check.reason)(ctx, session, facts)));
}

type See = (ctx: Ctx, session: SessionRow, facts: CaptureFacts) => Seen;

function seenBy(reason: Reason): See {
  return ways[reason] ?? (() => ({ code: 'unknown' }));
}

const ways: Partial<Record<Reason, See>> = {
  'ai-off': (_ctx, _session, { company }) => ({ code: company.aiActive ? 'ai-on' : 'ai-off', place: { kind: 'ai' } }),
  tier: (_ctx, _session, { eligibleTier }) => ({ code: eligibleTier ? 'tier' : 'no-tier', place: { kind: 'licence' } }),
  platform: (_ctx, session, { platform }) => ofDevice(session, `platform-${platform}`),
  'outgoing-off': (_ctx, _session, { company: { outgoing } }) => ofWay('outgoing', outgoing),
  'incoming-off': (_ctx, _session, { company: { incoming } }) => ofWay('incoming', incoming),
  'supporter-outside': (_ctx, session, { supporter }) => ofSupporter(session, supporter.isOurs ? 'supporter-ours' : 'supporter-outside'),
  'not-logged': (_ctx, session, { supporter }) => ofSupporter(session, supporter.logsSessions ? 'logs' : 'logs-not'),
  'no-module': (_ctx, { module }) => ({
    code: module === null ? 'no-module' : 'module-unknown',
    params: { module },
    place: { kind: 'module' },
  }),
  'module-off': (ctx, session, { module }) => ofModule(ctx, session, module?.insights ? 'module-on' : 'module-off'),
  'device-outside': (_ctx, session, { device }) =>
    ofDevice(session, device.isManaged ? 'managed' : device.isSignedIn ? 'signed-in' : 'neither'),
  'not-managed': (_ctx, session) => ofDevice(session, 'not-managed'),
  'no-policy': (_ctx, session) => ofDevice(session, 'no-policy'),
  'policy-reports-off': (ctx, _session, facts) => ofPolicy(ctx, facts, facts.device.policy?.reports ? 'reports-on' : 'reports-off'),
  'policy-insights-off': (ctx, _session, facts) => ofPolicy(ctx, facts, facts.device.policy?.insights ? 'insights-on' : 'insights-off'),
  'opted-out': seeOptOut,
  'access-denied': (_ctx, session) => ofDevice(session, 'access-denied', 'B1'),
  'answer-denied': (ctx, session) => ofAnswer(ctx, session, 'answered-no'),
  'no-answer': seeConsent,
};

function ofWay(way: 'outgoing' | 'incoming', { on, mode }: { readonly on: boolean; readonly mode: string }): Seen {
  return { code: on ? `${way}-${mode}` : `${way}-off`, place: { kind: 'ai' } };
}

function ofSupporter({ supporterName, supporterAccountId }: SessionRow, code: string): Seen {
  return { code, params: { supporter: supporterName }, place: { kind: 'account', id: supporterAccountId } };
}

function ofModule(ctx: Ctx, { moduleId, module }: SessionRow, code: string): Seen {
  const known = moduleId === null ? undefined : moduleById(ctx.db, moduleId);
  return { code, params: { module: known?.name ?? module }, place: { kind: 'module', id: known?.id ?? null } };
}

/** A device that is not registered is told so: that alone may be what is wrong. */
function ofDevice({ deviceName, deviceId }: SessionRow, code: string, rule?: string): Seen {
  const isRegistered = deviceId !== null || !/^(neither|not-managed|platform-unknown)$/.test(code);
  const seen: Seen = {
    code: isRegistered ? code : `${code}-unregistered`,
    params: { device: deviceName },
    place: { kind: 'device', id: deviceId },
  };
  return rule === undefined ? seen : { ...seen, rule };
}

function ofPolicy(ctx: Ctx, { device }: CaptureFacts, code: string): Seen {
  const known = device.policy?.id === undefined ? undefined : policyById(ctx.db, device.policy.id);
  return { code, params: { policy: known?.name ?? null }, place: { kind: 'policy', id: known?.id ?? null } };
}

function seeOptOut(ctx: Ctx, session: SessionRow, facts: CaptureFacts): Seen {
  if (!facts.device.optedOut) return ofDevice(session, 'not-opted-out');
  if (!passes(facts, 'opted-out')) return ofDevice(session, 'opted-out');
  return ofPolicy(ctx, facts, 'opted-out-enforced');
}

/** B4: the policy, the device's own value, the answer, or what an importer attested. */
function seeConsent(ctx: Ctx, session: SessionRow, facts: CaptureFacts): Seen {
  const { device, answer } = facts;
  const refusesAll: CaptureFacts = { ...facts, answer: null, device: { ...device, access: 'denied' } };
  if (passes(refusesAll, 'no-answer')) return { ...ofPolicy(ctx, facts, 'policy-decides'), rule: 'B4' };
  if (device.access === 'allowed') return ofDevice(session, 'access-allowed', 'B1');
  if (answer === 'allowed') return ofAnswer(ctx, session, 'answered-yes');
  const question = openQuestion(ctx.db, session.id);
  return question ? { code: 'asked', params: { until: iso(question.expiresAt) } } : { code: 'not-answered' };
}

function ofAnswer(ctx: Ctx, session: SessionRow, code: 'answered-yes' | 'answered-no'): Seen {
  const receipt = receiptsOfSession(ctx.db, session.id).at(-1);
  if (!receipt) return { code, params: { at: null } };
  const place = { kind: 'receipt', id: receipt.id } as const;
  if (receipt.kind === 'consent') return { code, params: { at: iso(receipt.at) }, place };
  return { code: 'attested', params: { at: iso(receipt.at), by: attesterName(ctx, receipt.attestedBy) }, rule: 'C6', place };
}

function passes(facts: CaptureFacts, reason: Reason): boolean {
  return mayCapture(facts).checks.some((check) => check.reason === reason && check.passed);
}
