import { z } from 'zod';
import { completeDrafts } from '../domain/sessions/complete.ts';
import { importSessions } from '../domain/sessions/import.ts';
import { sessionSchema } from '../domain/sessions/model.ts';
import { route } from '../http/route.ts';
import { importFormats, largestImport, readSessions } from '../importers/detect.ts';
import type { Actor } from '../kit/ctx.ts';

const { platform, os, direction, lang, summaryLang } = sessionSchema.shape;
const name = z.string().trim().min(1).max(200);

export const consentBases = ['consent', 'contract', 'own-device', 'sample'] as const;

/** What the file cannot tell, attested by whoever imports (SPEC C6). */
const importQuery = z.object({
  filename: name.default('upload').describe('Named in what is wrong with it.'),
  device: name.optional(),
  platform: platform.optional(),
  os,
  supporter: name.optional(),
  direction: direction.optional(),
  basis: z.enum(consentBases).describe('On what basis the recording may be kept; never guessed.'),
  statement: z.string().trim().max(2000).default('').describe('In the words of whoever attests it.'),
  lang,
  summaryLang,
});

const imported = z.object({
  format: z.enum(importFormats),
  sessions: z.array(
    z.object({
      id: z.string(),
      externalId: z.string().describe("The file's own id, or one made of its content."),
      state: z.enum(['added', 'unchanged']),
      events: z.int(),
      reasons: z.array(z.string()).describe('Every rule that keeps it from being summarized now; none: its summary is queued.'),
    }),
  ),
});

export const importRoutes = [
  route({
    method: 'post',
    path: '/imports',
    guard: 'sessions.capture',
    summary: 'Import a recording',
    description: `The file's bytes are the body; its format (${importFormats.join(', ')}) is told by its content. All of its sessions or none; those already here stay as they are.`,
    query: importQuery,
    captured: true,
    bytes: '*/*',
    limit: largestImport,
    answers: {
      201: { says: 'What was taken in.', schema: imported },
      200: { says: 'All of it is here already.', schema: imported },
    },
    fails: ['import.damaged', 'import.unknown-format', 'import.incomplete', 'record.conflict'],
    handle: async (c, { query: { filename, basis, statement, device, supporter, ...facts } }) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const { format, sessions: drafts } = await readSessions({ name: filename, bytes });
      const told = { ...present(facts), ...(device && { device: { name: device } }), ...(supporter && { supporter: { name: supporter } }) };
      const complete = completeDrafts(filename, drafts, told);
      const attestation = { basis, attestedBy: attester(c.var.ctx.actor), wording: statement };
      const events = new Map(complete.map((session) => [session.id, session.events.length]));
      const taken = importSessions(c.var.ctx, complete, attestation);
      const sessions = taken.map((session) => ({ ...session, events: events.get(session.externalId) ?? 0 }));
      return c.json({ format, sessions }, sessions.some(({ state }) => state === 'added') ? 201 : 200);
    },
  }),
];

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

function present<T extends Record<string, unknown>>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

function attester(actor: Actor): string {
  if (actor.kind === 'account') return actor.id;
  return actor.kind === 'key' ? (actor.accountId ?? `key:${actor.id}`) : actor.kind;
}
