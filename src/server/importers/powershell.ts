import type { SessionDraft, SessionEvent } from '../domain/sessions/model.ts';
import { finishDraft, idOfBytes } from './draft.ts';
import { damaged, type ImportFile } from './file.ts';
import { isStars, splitTranscript, type TranscriptField, type TranscriptPart } from './powershell-blocks.ts';
import { powershellEvents } from './powershell-events.ts';

export function looksLikeTranscript(text: string): boolean {
  return isStars(text.slice(0, 4_000).trimStart().split('\n', 1)[0] ?? '');
}

/**
 * Transcripts of Windows PowerShell and PowerShell 7 in any language (Start-Transcript, with or without
 * -IncludeInvocationHeader); one file may hold several. A transcript's clock names no time zone: its local time is kept
 * as if it were UTC. Commands carry their own time only where the transcript has it, else the last time it told.
 */
export function readPowershell(file: ImportFile, text: string): SessionDraft[] {
  const parts = splitTranscript(text.split(/\r\n|\n|\r/));
  const starts = parts.flatMap((part, index) => (part.kind === 'header' ? [index] : []));
  const before = parts.slice(0, starts[0] ?? parts.length);
  const stray = before.find((part) => part.kind !== 'text' || part.text.trim() !== '');
  if (starts.length === 0 || stray !== undefined) {
    damaged(file, stray?.line ?? 1, 'header', 'file.no-header');
  }
  return starts.map((start, index) => {
    const own = parts.slice(start, starts[index + 1] ?? parts.length);
    return readTranscript(file, own, starts.length === 1 ? undefined : index + 1);
  });
}

function readTranscript(file: ImportFile, parts: readonly TranscriptPart[], nth: number | undefined): SessionDraft {
  const header = parts[0];
  if (header?.kind !== 'header') return damaged(file, 1, 'header', 'file.no-header');
  const facts = headerFacts(file, header.fields);
  const closing = parts.findIndex((part) => part.kind === 'end');
  const body = parts.slice(1, closing === -1 ? parts.length : closing);
  const after = closing === -1 ? undefined : parts.slice(closing + 1).find((part) => part.kind !== 'text' || part.text.trim() !== '');
  if (after !== undefined) damaged(file, after.line, '', 'file.after-the-end');
  const { events, last } = readBody(file, body, facts);
  const ending = parts[closing];
  const end = ending?.kind === 'end' ? instantOf(file, ending.time, ending.line + 2, 'end') : undefined;
  if (end !== undefined && end < last) damaged(file, (ending?.line ?? 0) + 2, 'end', 'file.end-too-early');
  return finishDraft(file, {
    id: idOfBytes('powershell', file.bytes, nth),
    start: facts.start,
    ...(end === undefined ? {} : { end }),
    ...(facts.platform === undefined ? {} : { platform: facts.platform }),
    ...(facts.os === undefined ? {} : { os: facts.os }),
    ...(facts.machine === undefined ? {} : { device: { name: facts.machine } }),
    ...(facts.user === undefined ? {} : { supporter: { name: facts.user } }),
    events,
  });
}

function readBody(file: ImportFile, body: readonly TranscriptPart[], facts: HeaderFacts): { events: SessionEvent[]; last: string } {
  let last = facts.start;
  const lines = body.map((part) => {
    if (part.kind === 'command-time') {
      const at = instantOf(file, part.time, part.line + 1, 'at');
      if (at < last) damaged(file, part.line + 1, 'at', 'file.before-above');
      last = at;
    }
    return { at: last, text: part.kind === 'text' ? part.text : null };
  });
  return { events: powershellEvents(lines, facts.application, facts.hostCommand), last };
}

interface HeaderFacts {
  readonly start: string;
  readonly user: string | undefined;
  readonly machine: string | undefined;
  readonly os: string | undefined;
  readonly platform: string | undefined;
  /** "powershell.exe", out of the host application's path. */
  readonly application: string;
  /** The host application with its arguments: what ran, where a script was transcribed and nobody typed. */
  readonly hostCommand: string | undefined;
}

/** The order of the fields is the same in every language: start, user, (run-as user, configuration,) machine, host application, … */
function headerFacts(file: ImportFile, fields: readonly TranscriptField[]): HeaderFacts {
  const first = fields.findIndex((field) => /^\d{14}$/.test(field.value));
  const stamp = fields[first] as TranscriptField;
  const machine = fields
    .slice(first + 1)
    .map((field) => /^(\S+) \((.*\b(?:Windows|Unix|Linux|Darwin)\b.*)\)$/.exec(field.value))
    .find((found) => found !== null);
  const host = fields
    .slice(first + 1)
    .find((field) => /(?:^|[\\/])[\w.-]+\.(?:exe|dll)\b|^(?:\/\S*)?(?:pwsh|powershell)\b/i.test(field.value))?.value;
  return {
    start: instantOf(file, stamp.value, stamp.line, 'start'),
    user: fields[first + 1]?.value || undefined,
    machine: machine?.[1],
    os: machine?.[2],
    platform: machine?.[2]?.includes('Windows') ? 'windows' : undefined,
    application: /([\w.-]+\.exe)\b/i.exec(host ?? '')?.[1] ?? 'PowerShell',
    hostCommand: host !== undefined && /\.(?:exe|dll)"?\s+\S|pwsh\s+\S/i.test(host) ? host : undefined,
  };
}

/** "20220824122111" */
function instantOf(file: ImportFile, digits: string, line: number, field: string): string {
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z');
  const time = new Date(iso);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) damaged(file, line, field, { reason: 'file.not-a-time', detail: digits });
  return iso.replace('.000Z', 'Z');
}
