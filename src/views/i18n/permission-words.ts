import type { T, TextKey } from './translator.ts';

/** A permission in plain words, for administrators and works councils. */
export interface PermissionWords {
  readonly name: string;
  /** What it lets somebody do. */
  readonly allows: string;
  /** What it does not. */
  readonly limits: string;
}

/** `permission` is a name of the one table; the catalogues have each of them. */
export function permissionWords(t: T, permission: string): PermissionWords {
  const part = (name: keyof PermissionWords) => t(`permissions.${permission}.${name}` as TextKey);
  return { name: part('name'), allows: part('allows'), limits: part('limits') };
}

export function areaName(t: T, area: string): string {
  return t(`permissions.area.${area}` as TextKey);
}

/** How far a permission is granted; "none": not at all. */
export function reachName(t: T, reach: string): string {
  return t(`permissions.reach.${reach}` as TextKey);
}
