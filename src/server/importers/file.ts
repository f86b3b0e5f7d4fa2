import { type ErrorParams, Failure, fail } from '../kit/errors.ts';
import type { Why } from '../kit/why.ts';

/** A file somebody hands in: its name as told (for messages only) and its bytes. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Refuses the whole file; `why` is a reason's code, or with what it names. `line` is 1-based as an editor shows it, 0 = no line can be named; `field` may be ''. */
export function damaged(file: ImportFile, line: number, field: string, why: Why | string): never {
  const reason = typeof why === 'string' ? { reason: why } : why;
  return fail('import.damaged', { file: file.name, line, field, ...reason } satisfies ErrorParams['import.damaged']);
}

/** What a library threw about a damaged file becomes our refusal; our own refusals pass through as they are. */
export function damagedBy(error: unknown, file: ImportFile, line: number): never {
  if (error instanceof Failure) throw error;
  return damaged(file, line, '', { reason: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
}
