import type { Frame } from '../../layouts/frame-props.ts';
import type { SetupShown } from '../account/props.ts';
import type { Refused } from '../login/props.ts';

/** GET /invite/:token, and POST refused. Posts `password`, `code` and `setup` to the same address. */
export interface InvitePageProps {
  readonly frame: Frame;
  readonly email: string;
  readonly name: string;
  /** True: a new password instead of the present one. */
  readonly isReset: boolean;
  /** RFC 3339. */
  readonly expiresAt: string;
  /** A second factor that may be set up; null: there is one, whose code is asked for. */
  readonly setup: SetupShown | null;
  /** How many characters a password needs. */
  readonly lengths: { readonly alone: number; readonly withFactor: number };
  /** True once somebody began to set the second factor up. */
  readonly withFactor: boolean;
  readonly error: Refused | null;
}

/** The password is set, with a second factor: its recovery codes, this once. */
export interface InviteCodesPageProps {
  readonly frame: Frame;
  readonly codes: readonly string[];
}
