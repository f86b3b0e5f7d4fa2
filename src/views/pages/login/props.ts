import type { Frame } from '../../layouts/frame-props.ts';

/** GET /login, and POST /login refused. Posts `email`, `password`, `next` to /login. */
export interface LoginPageProps {
  readonly frame: Frame;
  readonly email: string;
  /** Path to go to after the login. */
  readonly next: string;
  /** The refusal, if any: an error code of the catalogue and its parameters. */
  readonly error: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
}
