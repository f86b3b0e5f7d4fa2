import type { NamedRole } from '../../i18n/role-name.ts';
import type { Frame } from '../../layouts/frame-props.ts';

export type AccountStateView = 'active' | 'invited' | 'disabled';

export interface GroupChoice {
  readonly id: string;
  readonly name: string;
}

/** Times are RFC 3339. */
export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  readonly role: string;
  /** SPEC A9. */
  readonly logsSessions: boolean;
  readonly state: AccountStateView;
  readonly groups: readonly GroupChoice[];
  readonly createdAt: string;
  readonly lastLoginAt: string | null;
}

export interface RefusalView {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Empty: all. */
export interface AccountFilterView {
  readonly search: string;
  readonly role: string;
  readonly group: string;
  readonly state: string;
  /** `on` or `off`: "log sessions for connection reports". */
  readonly logs: string;
}

/** What was just done to several, told above the list. */
export interface BulkDone {
  readonly count: number;
  /** One's own account was among them. */
  readonly leftOut: boolean;
}

/** GET /admin/accounts ?search= &role= &group= &state= &logs= &cursor= ; posts `accounts`, `do`, `role`, `group` to /admin/accounts/changes. */
export interface AccountListPageProps {
  readonly frame: Frame;
  readonly accounts: readonly AccountView[];
  readonly total: number;
  readonly roles: readonly NamedRole[];
  /** Those alone that the reader may give. */
  readonly assignable: readonly NamedRole[];
  readonly groups: readonly GroupChoice[];
  readonly filter: AccountFilterView;
  /** Of this page of the list; empty: the first. */
  readonly cursor: string;
  /** The reader's own account, which no bulk change touches. */
  readonly ownId: string | null;
  /** Ids that are ticked. */
  readonly selected: readonly string[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: BulkDone | 'deleted' | null;
  readonly refusal: RefusalView | null;
}

export interface TypedAccount {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly language: string;
  readonly timeZone: string;
  readonly logsSessions: boolean;
  /** Ids. */
  readonly groups: readonly string[];
}

export interface AccountChoices {
  readonly roles: readonly NamedRole[];
  readonly groups: readonly GroupChoice[];
  readonly timeZones: readonly string[];
}

/** GET /admin/accounts/new; posts to /admin/accounts. */
export interface NewAccountPageProps {
  readonly frame: Frame;
  readonly choices: AccountChoices;
  readonly typed: TypedAccount;
  readonly refusal: RefusalView | null;
}

/** GET /admin/accounts/:id; posts to itself, …/invitation, …/state and …/deletion. */
export interface AccountPageProps {
  readonly frame: Frame;
  readonly account: AccountView;
  readonly role: NamedRole | null;
  readonly choices: AccountChoices;
  /** What stands in the fields. */
  readonly typed: TypedAccount;
  /** False: it may do more than the reader, who can then only look at it. */
  readonly canEdit: boolean;
  readonly canDelete: boolean;
  readonly isOwn: boolean;
  readonly canSeeHistory: boolean;
  readonly done: 'changed' | 'disabled' | 'enabled' | null;
  readonly refusal: RefusalView | null;
}

export interface InvitationView {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  /** The whole address, with its secret. */
  readonly link: string;
  readonly expiresAt: string;
}

/** The answer to a form that made links; there is no address to come back to. */
export interface InvitationsPageProps {
  readonly frame: Frame;
  /** `made`: its account was made with it. */
  readonly why: 'made' | 'invited' | 'password';
  readonly invitations: readonly InvitationView[];
}
