import type { NamedRole } from '../../i18n/role-name.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import type { AccountStateView, RefusalView } from '../accounts/props.ts';

export interface GroupView {
  readonly id: string;
  readonly name: string;
  readonly members: number;
}

/** GET /admin/groups ?cursor= ; posts `name` to itself. */
export interface GroupListPageProps {
  readonly frame: Frame;
  readonly groups: readonly GroupView[];
  readonly total: number;
  readonly typed: string;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: 'deleted' | null;
  readonly refusal: RefusalView | null;
}

export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly state: AccountStateView;
}

/** GET /admin/groups/:id ?cursor= ; posts `name` to itself, `emails` to …/members, `accounts` to …/members/removal, and to …/deletion. */
export interface GroupPageProps {
  readonly frame: Frame;
  readonly group: GroupView;
  readonly members: readonly MemberView[];
  readonly roles: readonly NamedRole[];
  readonly canDelete: boolean;
  /** What stands in the fields. */
  readonly typed: { readonly name: string; readonly emails: string };
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: 'created' | 'renamed' | 'added' | 'removed' | null;
  readonly refusal: RefusalView | null;
}
