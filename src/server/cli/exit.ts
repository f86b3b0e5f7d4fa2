import { CommanderError } from 'commander';
import { DatabaseError } from '../../db/errors.ts';
import { errorText } from '../../views/i18n/error-text.ts';
import { isTextKey, type T, type TextParams } from '../../views/i18n/translator.ts';
import { type ErrorCode, Failure } from '../kit/errors.ts';
import { type Io, note } from './io.ts';
import { wordsOf } from './words.ts';

/** What a script can tell from the exit code. */
export const exitCodes = { ok: 0, failed: 1, wrongUse: 2, notFound: 3, locked: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A refusal: what a running server sent, with its parameters, or `message` in words already. */
export class Refused extends Error {
  readonly code: string;
  readonly params: TextParams | null;

  constructor(code: string, message: string, params: TextParams | null = null) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.params = params;
  }
}

/** Says what went wrong on standard error and answers the exit code. */
export function explain(io: Io, error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.wrongUse;
  note(io, `debrief: ${inWords(wordsOf(io).t, error)}`);
  if (error instanceof Failure || error instanceof Refused) return codeOf(error.code);
  return isMissingFile(error) ? exitCodes.notFound : exitCodes.failed;
}

function inWords(t: T, error: unknown): string {
  if (error instanceof Failure) return sentence(t, error.code, error.params);
  if (error instanceof Refused)
    return error.params && isTextKey(`errors.${error.code}.what`) ? sentence(t, error.code, error.params) : error.message;
  if (error instanceof DatabaseError) return t(`cli.database.${error.code}`, { file: error.file, detail: error.message });
  if (isMissingFile(error)) return t('cli.wrong.no-file', { path: error.path });
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function sentence(t: T, code: string, params: TextParams): string {
  const { what, why, next } = errorText(t, code, params);
  return `${what}: ${why} ${next}`.replace(/ ?\n ?/g, '\n');
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
