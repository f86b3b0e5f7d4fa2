import { z } from 'zod';
import { accountByEmail } from '../../../db/queries/accounts.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { AttestedFacts } from './complete.ts';
import { type SessionDraft, type SessionInput, sessionSchema } from './model.ts';

const { platform, os, direction, lang, summaryLang } = sessionSchema.shape;
const name = z.string().trim().min(1).max(200);

/** On what basis a recording may be kept. */
export const consentBases = ['consent', 'contract', 'own-device', 'sample'] as const;

/** What a file cannot tell, attested by whoever imports it (SPEC C6). */
export const toldShape = {
  device: name.optional().describe('The computer that was connected to.'),
  deviceId: name.optional().describe("The remote-support software's id of it."),
  platform: platform.optional(),
  os,
  supporter: z
    .string()
    .trim()
    .min(1)
    .max(460)
    .optional()
    .describe('A name, an e-mail address, or "Ana Lima <ana@example.com>": the account of the address counts.'),
  module: name.optional().describe('The custom QuickSupport module that was used.'),
  direction: direction.optional().describe('Default: outgoing for a supporter with an account of this company, else incoming.'),
  lang,
  summaryLang,
};

export const toldSchema = z.object(toldShape);
export type Told = z.output<typeof toldSchema>;

/** What was told, in the shape of a session. `null` parts are left out, so that what is missing can be named. */
export function attestedFacts(ctx: Ctx, drafts: readonly SessionDraft[], told: Told): AttestedFacts {
  const { device, deviceId, supporter, module, ...plain } = told;
  const who = supporter === undefined ? undefined : readSupporter(ctx, supporter);
  const facts = {
    ...plain,
    module,
    supporter: who,
    device: device === undefined ? undefined : { name: device, ...(deviceId !== undefined && { id: deviceId }) },
    direction: plain.direction ?? directionOf(ctx, who ?? (drafts[0]?.['supporter'] as Supporter | undefined)),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as AttestedFacts;
}

type Supporter = SessionInput['supporter'];

/** "Ana Lima <ana@example.com>", "ana@example.com" (named as its account is), "Ana Lima". */
export function readSupporter(ctx: Ctx, text: string): Supporter {
  const [, named = '', email] = /^([^<>]*)<([^<>@\s]{1,64}@[^<>@\s]{1,189})>$/.exec(text) ?? [];
  if (email !== undefined) return { name: named.trim().slice(0, 200) || nameOf(ctx, email), email };
  return /^[^<>@\s]{1,64}@[^<>@\s]{1,189}$/.test(text) ? { name: nameOf(ctx, text), email: text } : { name: text.slice(0, 200) };
}

function nameOf(ctx: Ctx, email: string): string {
  return accountByEmail(ctx.db, email.toLowerCase())?.name ?? email.slice(0, 200);
}

/** SPEC C6: from who it was, not from what somebody claims. */
function directionOf(ctx: Ctx, supporter: Supporter | undefined): 'outgoing' | 'incoming' {
  const email = supporter?.email?.trim().toLowerCase();
  return email && accountByEmail(ctx.db, email) ? 'outgoing' : 'incoming';
}
