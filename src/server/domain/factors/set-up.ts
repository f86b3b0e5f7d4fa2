import { z } from 'zod';
import { factorOfAccount, insertFactor } from '../../../db/queries/factors.ts';
import { minute } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { seal, tryUnseal } from '../../kit/secrets.ts';
import { audit } from '../audit/append.ts';
import { companySettings } from '../settings/settings.ts';
import { giveRecoveryCodes } from './recovery-codes.ts';
import { newSeed, seedUri, stepOf } from './totp.ts';

/** How long somebody may take from seeing the QR code to typing the first code. */
const setupLife = 60 * minute;

/** What is shown to set a second factor up. Nothing of it is stored: it travels through the form and back. */
export const setupSchema = z.object({
  sealed: z.string().describe('The seed, sealed for this account; to be sent back with the first code.'),
  seed: z.string().describe('Base32, for an app that cannot read a QR code.'),
  uri: z.string().describe('otpauth:// address, which a QR code holds.'),
});

export type Setup = Readonly<z.infer<typeof setupSchema>>;

/**
 * A new seed each time it is asked for, so that somebody who saw an earlier page (a mail scanner that follows links)
 * knows nothing of the one that counts.
 */
export function offerSetup(ctx: Ctx, owner: { readonly id: string; readonly email: string }): Setup {
  const seed = newSeed(ctx.random);
  const offer = JSON.stringify({ seed, until: ctx.now().getTime() + setupLife });
  return shown(ctx, owner, seal(ctx.data.secretsKey, offer, `factor-setup:${owner.id}`, ctx.random), seed);
}

/** The same offer again, after a refusal; one that is over, or of somebody else, is replaced by a new one. */
export function repeatSetup(ctx: Ctx, owner: { readonly id: string; readonly email: string }, sealed: string): Setup {
  const seed = seedIn(ctx, owner.id, sealed);
  return seed === null ? offerSetup(ctx, owner) : shown(ctx, owner, sealed, seed);
}

/** What a right first code proves; goes to `keepFactor`. */
export interface ConfirmedSetup {
  readonly seed: string;
  readonly step: number;
}

/** @throws Failure auth.wrong-code: the code is none of this seed, or the offer is over. */
export function confirmSetup(
  ctx: Ctx,
  accountId: string,
  { sealed, code }: { readonly sealed: string; readonly code: string },
): ConfirmedSetup {
  const seed = seedIn(ctx, accountId, sealed);
  const step = seed === null ? null : stepOf(seed, code.replace(/\s/g, ''), ctx.now());
  return seed === null || step === null ? fail('auth.wrong-code', {}) : { seed, step };
}

/** Writes the second factor, inside the transaction of what allowed it, and answers the recovery codes: shown once. */
export function keepFactor(ctx: Ctx, accountId: string, { seed, step }: ConfirmedSetup): string[] {
  if (factorOfAccount(ctx.db, accountId)) fail('record.conflict', { noun: 'factor', id: accountId, reason: 'exists' });
  const secret = seal(ctx.data.secretsKey, seed, `factor:${accountId}`, ctx.random);
  // The code that confirmed it opens nothing any more.
  insertFactor(ctx.db, { accountId, secret, lastStep: step, shortPassword: false, createdAt: ctx.now().getTime() });
  audit(ctx, { action: 'factor-set', noun: 'account', id: accountId });
  return giveRecoveryCodes(ctx, accountId);
}

function seedIn(ctx: Ctx, accountId: string, sealed: string): string | null {
  const offer = tryUnseal(ctx.data.secretsKey, sealed, `factor-setup:${accountId}`);
  if (offer === null) return null;
  const { seed, until } = JSON.parse(offer) as { seed: string; until: number };
  return ctx.now().getTime() < until ? seed : null;
}

function shown(ctx: Ctx, { email }: { readonly email: string }, sealed: string, seed: string): Setup {
  const company = companySettings(ctx).companyName;
  return { sealed, seed, uri: seedUri(seed, { email, issuer: company ? `Debrief ${company}` : 'Debrief' }) };
}
