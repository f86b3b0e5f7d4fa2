import { z } from 'zod';
import { importRecording } from '../domain/sessions/import-recording.ts';
import { storedSessionSchema } from '../domain/sessions/model.ts';
import { consentBases, toldShape } from '../domain/sessions/told.ts';
import { route } from '../http/route.ts';
import { importFormats, largestImport, readSessions } from '../importers/detect.ts';

const importQuery = z.object({
  filename: z.string().trim().min(1).max(200).default('upload').describe('Named in what is wrong with it.'),
  ...toldShape,
  basis: z.enum(consentBases).optional().describe('On what basis the recording may be kept; never guessed: without one nothing is taken.'),
  statement: z.string().trim().max(2000).default('').describe('In the words of whoever attests it.'),
});

const imported = z.object({
  format: z.enum(importFormats),
  sessions: z.array(
    z.object({
      id: z.string(),
      externalId: z.string().describe("The file's own id, or one made of its content."),
      state: z.enum(['added', 'unchanged']),
      events: z.int().describe('That the file has of it.'),
      capture: storedSessionSchema.shape.capture,
      reasons: z
        .array(z.string())
        .describe('Every rule that keeps it from being captured, or else from being summarized now; none: its summary is queued.'),
      receipt: z.string().nullable().describe('The number of its receipt, in this answer alone; null: nothing changed.'),
    }),
  ),
});

export const importRoutes = [
  route({
    method: 'post',
    path: '/imports',
    guard: 'sessions.capture',
    summary: 'Import a recording',
    description: `The file's bytes are the body; its format (${importFormats.join(', ')}) is told by its content. All of its sessions or none; those already here stay as they are, except that one which was refused is taken as soon as the rules allow it.`,
    query: importQuery,
    captured: true,
    bytes: '*/*',
    limit: largestImport,
    answers: {
      201: { says: 'What was taken in.', schema: imported },
      200: { says: 'All of it is here already.', schema: imported },
    },
    fails: ['import.damaged', 'import.unknown-format', 'import.incomplete', 'record.conflict'],
    handle: async (c, { query: { filename, basis, statement, ...told } }) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const { format, sessions: drafts } = await readSessions({ name: filename, bytes });
      const sessions = importRecording(c.var.ctx, { file: filename, drafts, told, basis, statement });
      return c.json({ format, sessions }, sessions.some(({ state }) => state === 'added') ? 201 : 200);
    },
  }),
];
