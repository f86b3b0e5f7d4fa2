import type { Context } from 'hono';
import { z } from 'zod';
import { completeDrafts } from '../domain/sessions/complete.ts';
import { importSessions } from '../domain/sessions/import.ts';
import { sessionSchema } from '../domain/sessions/model.ts';
import type { HttpEnv } from '../http/env.ts';
import { readSessions } from '../importers/detect.ts';
import { cleanValue } from '../kit/clean-text.ts';
import type { Actor } from '../kit/ctx.ts';
import { parse } from '../kit/parse.ts';

const { platform, os, direction, lang, summaryLang } = sessionSchema.shape;
const name = z.string().trim().min(1).max(200);

export const consentBases = ['consent', 'contract', 'own-device', 'sample'] as const;

/** What the file cannot tell, attested by whoever imports (SPEC C6). */
const importQuery = z.object({
  filename: name.default('upload'),
  device: name.optional(),
  platform: platform.optional(),
  os,
  supporter: name.optional(),
  direction: direction.optional(),
  /** On what basis the recording may be kept; never guessed. */
  basis: z.enum(consentBases),
  /** In the words of whoever attests it. */
  statement: z.string().trim().max(2000).default(''),
  lang,
  summaryLang,
});

/** POST /imports: the file's bytes are the body. All of its sessions or none; those already here stay as they are. */
export async function postImport(c: Context<HttpEnv>): Promise<Response> {
  const { filename, basis, statement, device, supporter, ...facts } = parse(importQuery, cleanValue(c.req.query()));
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const { format, sessions: drafts } = await readSessions({ name: filename, bytes });
  const told = { ...present(facts), ...(device && { device: { name: device } }), ...(supporter && { supporter: { name: supporter } }) };
  const complete = completeDrafts(filename, drafts, told);
  const attestation = { basis, attestedBy: attester(c.var.ctx.actor), wording: statement };
  const events = new Map(complete.map((session) => [session.id, session.events.length]));
  const imported = importSessions(c.var.ctx, complete, attestation);
  const sessions = imported.map((session) => ({ ...session, events: events.get(session.externalId) ?? 0 }));
  return c.json({ format, sessions }, sessions.some(({ state }) => state === 'added') ? 201 : 200);
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

function present<T extends Record<string, unknown>>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

function attester(actor: Actor): string {
  if (actor.kind === 'account') return actor.id;
  return actor.kind === 'key' ? (actor.accountId ?? `key:${actor.id}`) : actor.kind;
}
