import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HttpEnv } from '../http/env.ts';
import { statusOf } from '../http/status.ts';
import { type ErrorCode, Failure } from '../kit/errors.ts';

/** Why a form is shown again: a code of the catalogues and its parameters. */
export interface FormRefusal {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A failure that the form itself can tell, with its status; any other goes on to the error page. */
export function asRefused(
  c: Context<HttpEnv>,
  error: unknown,
  codes: readonly ErrorCode[],
): { refusal: FormRefusal; status: ContentfulStatusCode } {
  if (!(error instanceof Failure) || !codes.includes(error.code)) throw error;
  const params = error.params as FormRefusal['params'];
  if (error.code === 'auth.slow-down') c.header('retry-after', String(params['seconds']));
  return { refusal: { code: error.code, params }, status: statusOf[error.code as ErrorCode] };
}
