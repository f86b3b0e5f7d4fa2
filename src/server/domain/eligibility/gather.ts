import { accountByEmail } from '../../../db/queries/accounts.ts';
import { moduleByName, type RegisteredDevice } from '../../../db/queries/registry.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type DeviceClaim, matchDevice } from '../devices/match.ts';
import type { Platform } from '../devices/platform.ts';
import { newestLicence } from '../licences/kept.ts';
import { isTier } from '../licences/model.ts';
import type { Settings } from '../settings/list.ts';
import { companySettings } from '../settings/settings.ts';
import type { CaptureFacts, CompanyRules, DeviceFacts } from './facts.ts';

/** What a sender says a session is about; none of it decides by itself (SPEC C6). */
export interface Claim {
  /** In lower case. */
  readonly supporterEmail: string | null;
  readonly device: DeviceClaim;
  readonly module: string | null;
  /** What somebody who may do so attested, on a receipt that names them; null: nobody did. */
  readonly attested: { readonly platform: Platform } | null;
}

/** The facts that decide, and the records that they come from. */
export interface Gathered {
  readonly facts: CaptureFacts;
  readonly supporterAccountId: string | null;
  readonly deviceId: string | null;
  readonly moduleId: string | null;
}

/** SPEC C6, C7: from the registry, the licence and the settings as they are now. Changes nothing. */
export function gatherFacts(ctx: Ctx, claim: Claim): Gathered {
  const supporter = claim.supporterEmail === null ? undefined : accountByEmail(ctx.db, claim.supporterEmail);
  const device = matchDevice(ctx, claim.device);
  const module = claim.module === null ? undefined : moduleByName(ctx.db, claim.module);
  const isOurs = supporter !== undefined && supporter.disabledAt === null;
  const facts: CaptureFacts = {
    company: companyRules(companySettings(ctx)),
    eligibleTier: hasEligibleTier(ctx),
    platform: knownPlatform(device) ?? claim.attested?.platform ?? 'unknown',
    supporter: { isOurs, logsSessions: isOurs && supporter.logsSessions },
    module: module ? { insights: module.insights } : null,
    device: deviceFacts(device),
    answer: claim.attested ? 'allowed' : null,
  };
  return { facts, supporterAccountId: supporter?.id ?? null, deviceId: device?.id ?? null, moduleId: module?.id ?? null };
}

type RuleSettings = Pick<Settings, 'aiFeatures' | 'outgoingSummaries' | 'incomingSummaries'>;

/** SPEC A1 to A4, as set. */
export function companyRules({ aiFeatures, outgoingSummaries, incomingSummaries }: RuleSettings): CompanyRules {
  return {
    aiActive: aiFeatures === 'on',
    outgoing: { on: outgoingSummaries !== 'off', mode: outgoingSummaries === 'modules' ? 'modules' : 'all' },
    incoming: { on: incomingSummaries !== 'off', mode: incomingSummaries === 'policies' ? 'policies' : 'all' },
  };
}

/** D1. A licence that has ended stops summaries, not capture: they can be written once it is renewed (SPEC C5). */
export function hasEligibleTier(ctx: Ctx): boolean {
  return isTier(newestLicence(ctx)?.content.tier ?? '');
}

function knownPlatform(device: RegisteredDevice | null): Platform | null {
  return device === null || device.platform === 'unknown' ? null : device.platform;
}

/** A device that is not registered is not managed, and its user is asked (B1). */
export function deviceFacts(device: RegisteredDevice | null): DeviceFacts {
  if (!device) return { isManaged: false, isSignedIn: false, policy: null, optedOut: false, access: 'after-confirmation' };
  const { isManaged, hasFullClient, signedIn, policy, optedOut, access } = device;
  const rules = policy && {
    id: policy.id,
    reports: policy.reports,
    insights: policy.insights,
    enforced: policy.enforced,
    stillAsks: policy.stillAsks,
  };
  return { isManaged, isSignedIn: hasFullClient && signedIn, policy: rules, optedOut, access };
}
