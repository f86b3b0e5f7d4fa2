import type { Frame } from '../../layouts/frame-props.ts';

/** A signed-in browser. Times are RFC 3339. */
export interface LoginView {
  readonly id: string;
  /** As the browser says; null: nothing that is known. */
  readonly browser: string | null;
  readonly system: string | null;
  readonly address: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  /** The one that looks at this page. */
  readonly isThis: boolean;
}

/** GET /account/logins. Posts to …/:id/end and …/end. */
export interface OwnLoginsPageProps {
  readonly frame: Frame;
  readonly logins: readonly LoginView[];
  readonly done: 'ended' | 'all' | null;
}

/** GET /admin/accounts/:id/logins, and its POSTs. Posts to …/:login/end, …/end and /admin/accounts/:id/factor-removal. */
export interface AccountLoginsPageProps {
  readonly frame: Frame;
  readonly account: { readonly id: string; readonly name: string };
  readonly logins: readonly LoginView[];
  /** When its second factor was set up (RFC 3339); null: it has none. */
  readonly factorSince: string | null;
  readonly canTakeFactor: boolean;
  readonly done: 'ended' | 'all' | 'factor' | null;
  /** The link that comes in place of a password that was too short to stand alone; shown this once. */
  readonly invitation: { readonly url: string; readonly expiresAt: string } | null;
}
