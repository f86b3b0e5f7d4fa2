import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finishExport, giveUpExport } from '../../domain/exports/finish.ts';
import { deleteFolder, fileOf, partsFolder } from '../../domain/exports/folder.ts';
import {
  beginWriting,
  keepPart,
  leavePartOut,
  nextPart,
  type Part,
  partsToPack,
  stateOfExport,
  type Writing,
} from '../../domain/exports/write.ts';
import { issueTypeNames } from '../../domain/issue-types/taxonomy.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import type { Handler, Job } from '../types.ts';
import { maxAttempts } from '../work.ts';
import { fileOfExport, partName } from './names.ts';
import type { Renderer } from './renderer.ts';

/** How often a cancel is looked for while a summary is being written. */
const lookTime = 500;

/** The system may have ended the writer for want of memory: only what breaks it twice is left out. */
const mostTries = 2;

/**
 * Writes an export: one summary after another into a file of its own, then all of them into one. Each is noted down once
 * it lies on disk, so that whoever takes the job up after a crash goes on behind the last one.
 */
export function exportHandler(renderer: Renderer): Handler {
  return async (ctx, job, report, signal) => {
    try {
      const writing = beginWriting(ctx, job.key);
      if (!writing) return;
      await whileWanted(ctx, writing.id, signal, (wanted) => write(ctx, writing, { renderer, report, signal: wanted }));
      if (stateOfExport(ctx, writing.id) !== 'done') deleteFolder(ctx, writing.id);
    } catch (error) {
      if (!signal.aborted) noteFailure(ctx, job, error);
      throw error;
    }
  };
}

interface Tools {
  readonly renderer: Renderer;
  readonly report: (progress: object) => void;
  readonly signal: AbortSignal;
}

async function write(ctx: Ctx, writing: Writing, tools: Tools): Promise<void> {
  const { id } = writing;
  mkdirSync(partsFolder(ctx, id), { recursive: true, mode: 0o700 });
  for (;;) {
    tools.signal.throwIfAborted();
    const part = nextPart(ctx, id);
    if (!part) break;
    await writePart(ctx, writing, part, tools);
    tools.report({ written: part.n });
  }
  while ((await putTogether(ctx, writing, tools)) === 'again');
}

async function writePart(ctx: Ctx, writing: Writing, part: Part, { renderer, signal }: Tools): Promise<void> {
  const { id, format, timeZone } = writing;
  const { summary, language, n } = part;
  const wish = { language, timeZone, generatedAt: iso(ctx.now().getTime()), issueTypes: issueTypeNames(ctx) };
  const path = join(partsFolder(ctx, id), String(n));
  for (let tries = 1; ; tries += 1) {
    try {
      const { title, bytes } = await renderer.run({ kind: 'part', format, summary, wish, path }, signal);
      return keepPart(ctx, id, part, { file: partName(n, title, format), bytes });
    } catch (error) {
      if (signal.aborted || isOfTheDisk(error)) throw error;
      ctx.log.error({ export: id, session: summary.session.id, tries, err: error }, 'a summary could not be written into an export');
      if (tries === mostTries) return leavePartOut(ctx, id, part);
    }
  }
}

/** Once there is room again it can be written, so it is tried later. */
function isOfTheDisk(error: unknown): boolean {
  return /\b(ENOSPC|EDQUOT|EROFS|EIO|EACCES)\b/.test(String(error));
}

async function putTogether(ctx: Ctx, writing: Writing, { renderer, signal }: Tools): Promise<'done' | 'again' | 'over'> {
  const { id, format, language, timeZone } = writing;
  signal.throwIfAborted();
  const entries = partsToPack(ctx, id);
  if (!entries) return 'over';
  const held = entries.flatMap(({ n, file }) => (file === null ? [] : [n]));
  if (held.length === 0) throw new Failure('record.missing', { noun: 'summary', id });
  const generatedAt = iso(ctx.now().getTime());
  const target = fileOf(ctx, id);
  const facts = { id, format, language, timeZone, generatedAt };
  const parts = join(partsFolder(ctx, id), '/');
  const { bytes, sha256 } = await renderer.run({ kind: 'pack', facts, entries, parts, target }, signal);
  const outcome = finishExport(ctx, id, { ...fileOfExport(format, generatedAt), bytes, sha256, held });
  if (outcome === 'done') rmSync(partsFolder(ctx, id), { recursive: true, force: true });
  return outcome;
}

/** A cancel takes effect while a summary is being written. */
async function whileWanted(ctx: Ctx, id: string, signal: AbortSignal, act: (wanted: AbortSignal) => Promise<void>): Promise<void> {
  const unwanted = new AbortController();
  const look = setInterval(() => {
    if (stateOfExport(ctx, id) !== 'writing') unwanted.abort(new Error('the export was cancelled'));
  }, lookTime);
  try {
    await act(AbortSignal.any([signal, unwanted.signal]));
  } catch (error) {
    if (signal.aborted || !unwanted.signal.aborted) throw error;
  } finally {
    clearInterval(look);
  }
}

/** Trying again cannot help where whoever asked may no longer; else the last attempt decides. */
function noteFailure(ctx: Ctx, job: Job, error: unknown): void {
  if (error instanceof Failure) giveUpExport(ctx, job.key, error);
  else if (job.attempts >= maxAttempts) giveUpExport(ctx, job.key, { code: 'internal', params: { requestId: job.id } });
}
