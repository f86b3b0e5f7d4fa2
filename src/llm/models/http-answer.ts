import { SourceFailure, throwIfAborted } from './errors.ts';
import type { Bringing } from './notes.ts';

/** What a server said about the file when asked for its first byte. */
export interface Answer {
  /** Whether it sends parts of the file. */
  readonly ranges: boolean;
  /** null where it does not say. */
  readonly total: number | null;
  /** Strong ETag or date: tells a changed file from the one that was begun (RFC 9110, 13.1.5). */
  readonly validator: string | null;
}

/** Asks for the first byte. @throws SourceFailure no-answer, refused */
export async function askServer(url: string, bringing: Bringing): Promise<Answer> {
  const { signal, limits } = bringing;
  const late = AbortSignal.timeout(limits.answerMs);
  try {
    const response = await get(url, { range: 'bytes=0-0' }, AbortSignal.any([signal, late]));
    await firstByte(response);
    return readAnswer(response);
  } catch (error) {
    throwIfAborted(signal);
    if (error instanceof SourceFailure) throw error;
    if (late.aborted) throw new SourceFailure('no-answer', `${new URL(url).host}, ${limits.answerMs / 1000} s`);
    throw new SourceFailure('no-answer', causeOf(error));
  }
}

export async function get(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  // A compressed answer has other offsets than the file.
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity', 'user-agent': 'debrief', ...headers }, signal });
  if (response.status === 200 || response.status === 206) return response;
  await response.body?.cancel();
  throw new SourceFailure(response.status === 404 || response.status === 410 ? 'not-there' : 'refused', `HTTP ${response.status}`);
}

/** Where a 206 says its bytes begin, and the length of the whole file. */
export function contentRange(response: Response): { start: number; total: number | null } | null {
  const found = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '');
  return found ? { start: Number(found[1]), total: found[2] === '*' ? null : Number(found[2]) } : null;
}

/** The system's word behind fetch's "fetch failed". */
export function causeOf(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ?? message ?? String(cause);
}

function readAnswer(response: Response): Answer {
  const { headers, status } = response;
  const range = status === 206 ? contentRange(response) : null;
  const etag = headers.get('etag');
  const validator = etag && !etag.startsWith('W/') ? etag : headers.get('last-modified');
  if (range) return { ranges: range.start === 0 && range.total !== null, total: range.total, validator };
  const length = headers.get('content-length');
  return { ranges: false, total: status === 200 && length !== null ? Number(length) : null, validator };
}

async function firstByte(response: Response): Promise<void> {
  const reader = response.body?.getReader();
  const read = await reader?.read();
  await reader?.cancel();
  if (!read?.value?.length) throw new SourceFailure('refused', 'an empty file');
}
