import type { Frame } from '../../layouts/frame-props.ts';

/** The refusal of a form: an error code of the catalogue and its parameters. */
export interface Refused {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** GET /login, and POST /login refused. Posts `email`, `password`, `next` to /login. */
export interface LoginPageProps {
  readonly frame: Frame;
  readonly email: string;
  /** Path to go to after the login. */
  readonly next: string;
  readonly error: Refused | null;
  /** The second step took too long, or failed too often. */
  readonly isOver: boolean;
  /** No account is there yet. */
  readonly isFresh: boolean;
}

/** GET /login/code, and POST refused. Posts `code`, `with` to /login/code. */
export interface CodePageProps {
  readonly frame: Frame;
  readonly email: string;
  /** Which code is asked for; either is taken. */
  readonly kind: 'app' | 'recovery';
  readonly error: Refused | null;
}
