import type { ErrorCode } from '../../kit/errors.ts';
import { Failure } from '../../kit/errors.ts';

const told: readonly ErrorCode[] = ['input.invalid', 'record.conflict', 'role.beyond-own'];

/** What the form itself can tell; anything else is thrown on, to become a page of its own. */
export function refusedForm(error: unknown): Failure {
  if (error instanceof Failure && told.includes(error.code)) return error;
  throw error;
}
