import type { Frame } from '../../layouts/frame-props.ts';

/** Whose keys the page deals with: everybody's, in *Admin settings*, or one's own. */
export type WhoseView = 'everybody' | 'own';

/** Times are RFC 3339. */
export interface KeyView {
  readonly id: string;
  readonly name: string;
  /** Null: the company's. */
  readonly account: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly scopes: readonly string[];
  readonly state: 'active' | 'ending' | 'ended' | 'revoked';
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

interface Refused {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface KeyPageProps {
  readonly frame: Frame;
  readonly whose: WhoseView;
}

export interface KeyFilterView {
  readonly search: string;
  /** Empty: all. */
  readonly state: string;
  /** Empty: all; "company". */
  readonly owner: string;
}

/** GET /admin/keys and /account/keys ?search= &state= &owner= &cursor= &done= */
export interface KeyListPageProps extends KeyPageProps {
  readonly keys: readonly KeyView[];
  readonly filter: KeyFilterView;
  /** Keys in force that end soon, whatever is shown. */
  readonly ending: number;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: 'revoked' | null;
}

/** Lifetimes to choose from, in days; "never" is the company's alone. */
export const lifetimes = ['30', '90', '365', '730', 'never'] as const;

/** Hours that a replaced key goes on. */
export const graceHours = ['0', '1', '24', '168'] as const;

export interface ScopeArea {
  readonly name: string;
  /** Those alone that the reader holds. */
  readonly permissions: readonly string[];
}

/** GET …/new; posts `name`, `account`, `scopes` and `days` to the list. */
export interface KeyFormPageProps extends KeyPageProps {
  readonly areas: readonly ScopeArea[];
  readonly typed: { readonly name: string; readonly account: string; readonly scopes: readonly string[]; readonly days: string };
  readonly refusal: Refused | null;
}

/** The answer to a form that made a key; there is no address to come back to. */
export interface KeyMadePageProps extends KeyPageProps {
  readonly keyView: KeyView;
  /** The key itself. */
  readonly secret: string;
  /** An address of the API to try it with. */
  readonly example: string;
  /** When the key that this one replaces ends; null: there is none. */
  readonly oldEndsAt: string | null;
}

/** GET …/:id; posts `hours` to …/:id/rotation. */
export interface KeyDetailPageProps extends KeyPageProps {
  readonly keyView: KeyView;
  readonly madeBy: { readonly kind: 'account' | 'key' | 'operator' | 'system'; readonly name: string | null };
  /** Why it was not replaced. */
  readonly refusal: Refused | null;
}

/** GET …/:id/revocation; posts to itself. */
export interface KeyRevocationPageProps extends KeyPageProps {
  readonly keyView: KeyView;
}
