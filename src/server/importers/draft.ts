import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type SessionDraft, type SessionEvent, sessionSchema } from '../domain/sessions/model.ts';
import { cleanText, cleanValue } from '../kit/clean-text.ts';
import { whyOf } from '../kit/why.ts';
import { damaged, type ImportFile } from './file.ts';

/** A session of a file may lack what only whoever imports it can attest (SPEC C6). */
export const draftSchema = sessionSchema.partial({ platform: true, direction: true, supporter: true, device: true });

/** Longest text, command and output that an importer makes out of a recording, in characters; the model's own limits are wider. */
const longest = { text: 8_000, command: 4_000, output: 20_000, name: 200 } as const;
const mostEvents = 100_000;

/** The id of a session whose format carries none: the same bytes are the same session, whatever the file is called. */
export function idOfBytes(format: string, bytes: Uint8Array, nth?: number): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return nth === undefined ? `${format}:${hash}` : `${format}:${hash}#${nth}`;
}

/** Cleans every text of a made draft, cuts what is too long, and holds it against the model's schema. */
export function finishDraft(file: ImportFile, draft: SessionDraft): SessionDraft {
  if (draft.events.length > mostEvents) damaged(file, 0, 'events', { reason: 'file.too-many-events', limit: mostEvents });
  const cleaned = { ...(cleanValue({ ...draft, events: [] }) as SessionDraft), events: draft.events.map(finishEvent) };
  const checked = draftSchema.safeParse(cleaned);
  if (checked.success) return cleaned;
  const issue = checked.error.issues[0] as z.core.$ZodIssue;
  return damaged(file, 0, issue.path.join('.'), whyOf(issue));
}

function finishEvent(event: SessionEvent): SessionEvent {
  const cut: Record<string, unknown> = {};
  let omitted = 0;
  for (const field of ['text', 'title', 'command', 'output'] as const) {
    if (event[field] === undefined) continue;
    const limit = field === 'title' ? longest.text : longest[field];
    const shortened = shorten(cleanText(event[field]), limit);
    cut[field] = shortened.text;
    omitted += shortened.omitted;
  }
  const app = event.app === undefined ? '' : cleanText(event.app).trim().slice(0, longest.name);
  const { app: _, ...rest } = cleanValue(event) as SessionEvent;
  return { ...rest, ...(app === '' ? {} : { app }), ...cut, ...(omitted > 0 ? { omittedCharacters: omitted } : {}) } as SessionEvent;
}

/** Keeps the beginning and the end, where a command says what it does and how it ended; the middle becomes its count. */
export function shorten(text: string, limit: number): { text: string; omitted: number } {
  if (text.length <= limit) return { text, omitted: 0 };
  const head = text.slice(0, Math.floor(limit * 0.6)).toWellFormed();
  const tail = text.slice(text.length - Math.floor(limit * 0.35)).toWellFormed();
  const omitted = text.length - head.length - tail.length;
  return { text: `${head}\n[… ${omitted} …]\n${tail}`, omitted };
}
