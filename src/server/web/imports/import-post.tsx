import type { Context } from 'hono';
import { z } from 'zod';
import { ImportPage } from '../../../views/pages/imports/import-page.tsx';
import type { TypedImport } from '../../../views/pages/imports/props.ts';
import { sees } from '../../domain/sessions/find.ts';
import { importRecording } from '../../domain/sessions/import-recording.ts';
import { consentBases, toldSchema } from '../../domain/sessions/told.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { largestImport, readSessions } from '../../importers/detect.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';

const text = (most: number) =>
  z
    .string()
    .max(most)
    .default('')
    .transform((typed) => cleanText(typed).trim());

const form = z.object({
  file: z.instanceof(File),
  supporter: text(500),
  device: text(200),
  deviceId: text(200),
  platform: z.enum(['', 'windows', 'macos', 'other']).default(''),
  os: text(200),
  module: text(200),
  basis: z.enum(['', ...consentBases]).default(''),
  statement: text(2000),
});

const retold = ['import.damaged', 'import.unknown-format', 'import.incomplete', 'record.conflict', 'input.invalid'] as const;

/** POST /sessions/import: what became of the file, in this answer alone: a receipt's number is no part of an address. */
export async function postImport(c: Context<HttpEnv>): Promise<Response> {
  const { ctx } = c.var;
  const { file, ...typed } = await readForm(c, form);
  const name = cleanText(file.name).slice(0, 200) || 'upload';
  const shown = { frame: { ...frameOf(c), path: '/sessions/import' }, typed, bases: consentBases, largest: largestImport };
  try {
    const { sessions: drafts } = await readSessions({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    const { told, basis, statement } = given(typed);
    const taken = importRecording(ctx, { file: name, drafts, told, basis, statement });
    const sessions = taken.map((session) => ({ ...session, isSeen: sees(ctx, session.id) }));
    const status = sessions.some(({ state }) => state === 'added') ? 201 : 200;
    return c.html(<ImportPage {...shown} refusal={null} missing={[]} taken={{ file: name, sessions }} />, status);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, retold);
    const missing = String(refusal.params['missing'] ?? '').split(', ');
    return c.html(<ImportPage {...shown} refusal={refusal} missing={missing} taken={null} />, status);
  }
}

/** What stands empty was not told. */
function given({ basis, statement, ...facts }: TypedImport) {
  const told = parse(toldSchema, Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')));
  return { told, basis: consentBases.find((known) => known === basis), statement };
}
