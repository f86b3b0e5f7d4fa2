import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorCode } from '../kit/errors.ts';

/** The one place that knows status numbers. */
export const statusOf: Record<ErrorCode, ContentfulStatusCode> = {
  'auth.required': 401,
  'auth.wrong': 401,
  'auth.forbidden': 403,
  'auth.foreign-origin': 403,
  'auth.slow-down': 429,
  'settings.invalid': 400,
  'input.invalid': 400,
  'input.too-large': 413,
  'record.missing': 404,
  'record.conflict': 409,
  'session.ended': 409,
  'import.damaged': 422,
  'import.unknown-format': 415,
  'import.incomplete': 422,
  'licence.refused': 422,
  'licence.required': 402,
  'credits.insufficient': 402,
  'data.locked': 423,
  'data.damaged': 500,
  'program.damaged': 500,
  'runtime.noexec': 500,
  'model.unknown': 404,
  'model.missing': 503,
  'model.wrong-hash': 422,
  'model.unavailable': 503,
  'engine.failed': 503,
  internal: 500,
};
