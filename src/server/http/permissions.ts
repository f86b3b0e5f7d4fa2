import type { Actor, Role } from '../kit/ctx.ts';

/**
 * Who may do what: the one table (SPEC H1). A key needs the permission among its scopes, and its account's role must
 * have it too, so that a key never does more than its owner.
 */
export const permissions = {
  'sessions.read': ['administrator', 'supporter'],
  'sessions.write': ['administrator', 'supporter'],
  'queue.read': ['administrator', 'supporter'],
  'accounts.manage': ['administrator'],
  'keys.manage': ['administrator'],
  'audit.read': ['administrator'],
  /** One's own login, language and time zone: everybody who has signed in. */
  'self.manage': ['administrator', 'supporter'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function may(actor: Actor, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission];
  switch (actor.kind) {
    case 'operator':
    case 'system':
      return true;
    case 'account':
      return roles.includes(actor.role);
    case 'key':
      return roles.includes(actor.role) && actor.scopes.includes(permission);
    case 'nobody':
      return false;
  }
}
