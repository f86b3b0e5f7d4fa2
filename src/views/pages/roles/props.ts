import type { Frame } from '../../layouts/frame-props.ts';

export type ReachView = 'own' | 'groups' | 'all';

/** Permission -> how far; one that is not there is not granted. */
export type GrantsView = Readonly<Record<string, ReachView | undefined>>;

export interface PermissionView {
  /** As in the one table: "summaries.view". */
  readonly name: string;
  /** How far it can be granted, from narrow to wide; one alone: it has no reach. */
  readonly reaches: readonly ReachView[];
}

/** A heading of the permission table, with what stands below it. */
export interface AreaView {
  readonly name: string;
  readonly permissions: readonly PermissionView[];
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly builtIn: boolean;
  readonly grants: GrantsView;
  /** How many have it. */
  readonly accounts: number;
}

export interface RoleListPageProps {
  readonly frame: Frame;
  readonly roles: readonly RoleView[];
  /** What was just done, to be told. */
  readonly done: 'deleted' | null;
}

export interface RolePageProps {
  readonly frame: Frame;
  readonly role: RoleView;
  readonly areas: readonly AreaView[];
  readonly canEdit: boolean;
  readonly canCopy: boolean;
  readonly canDelete: boolean;
  readonly done: 'created' | 'changed' | null;
}

export interface RoleFormPageProps {
  readonly frame: Frame;
  readonly areas: readonly AreaView[];
  /** What the reader holds, and so may put into a role. */
  readonly holds: GrantsView;
  /** The role that is edited; null: a new one. */
  readonly edited: RoleView | null;
  readonly copyOf: string | null;
  /** What stands in the fields. */
  readonly typed: { readonly name: string; readonly description: string; readonly grants: GrantsView };
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
}

export interface RoleDeletionPageProps {
  readonly frame: Frame;
  readonly role: RoleView;
}

export interface RoleComparisonPageProps {
  readonly frame: Frame;
  readonly roles: readonly RoleView[];
  readonly areas: readonly AreaView[];
}
