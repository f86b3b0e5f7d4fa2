import { CommanderError } from 'commander';
import { DatabaseError } from '../../db/errors.ts';
import { errorText } from '../../views/i18n/error-text.ts';
import { translator } from '../../views/i18n/translator.ts';
import { type ErrorCode, Failure } from '../kit/errors.ts';
import { type Io, note } from './io.ts';

/** What a script can tell from the exit code. */
export const exitCodes = { ok: 0, failed: 1, wrongUse: 2, notFound: 3, locked: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitHelp = `
Exit codes:
  0  done
  1  failed; the reason is on standard error
  2  wrong use: an unknown option, a missing argument, a wrong setting or value
  3  not found: no such file, record or model
  4  locked: another process holds the data folder and does not answer`;

/** A refusal that a running server sent. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refused';
    this.code = code;
  }
}

/** Says what went wrong on standard error and answers the exit code. */
export function explain(io: Io, error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.wrongUse;
  if (error instanceof Failure) {
    note(io, `debrief: ${inWords(error)}`);
    return codeOf(error.code);
  }
  if (error instanceof Refused) {
    note(io, `debrief: ${error.message}`);
    return codeOf(error.code);
  }
  if (error instanceof DatabaseError) {
    note(io, `debrief: ${error.message}`);
    return exitCodes.failed;
  }
  if (isMissingFile(error)) {
    note(io, `debrief: there is no file ${error.path}. Check the path.`);
    return exitCodes.notFound;
  }
  note(io, `debrief: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return exitCodes.failed;
}

function inWords(error: Failure): string {
  const { what, why, next } = errorText(translator('en'), error.code, error.params);
  return `${what}: ${why} ${next}`;
}

function codeOf(code: string): ExitCode {
  return byCode[code as ErrorCode] ?? exitCodes.failed;
}

const byCode: Partial<Record<ErrorCode, ExitCode>> = {
  'settings.invalid': exitCodes.wrongUse,
  'input.invalid': exitCodes.wrongUse,
  'import.incomplete': exitCodes.wrongUse,
  'record.missing': exitCodes.notFound,
  'model.unknown': exitCodes.notFound,
  'model.missing': exitCodes.notFound,
  'data.locked': exitCodes.locked,
};

function isMissingFile(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT';
}
