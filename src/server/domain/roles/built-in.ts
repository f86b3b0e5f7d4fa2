import { everywhere, type Grants, permissionNames } from './permissions.ts';

/** The roles that every box has and nobody can change (SPEC H2). Their names stand in the catalogue `roles`. */
export const builtInRoles = {
  administrator: everywhere(permissionNames),
  manager: {
    ...everywhere(['summaries.generate', 'summaries.edit', 'summaries.delete', 'summaries.export', 'assistant.use']),
    ...everywhere(['reports.modify', 'sessions.capture', 'self']),
    'summaries.view': 'groups',
    'reports.view': 'groups',
  },
  supporter: {
    ...everywhere(['summaries.generate', 'summaries.edit', 'summaries.export', 'assistant.use', 'reports.modify', 'self']),
    'summaries.view': 'own',
    'reports.view': 'own',
  },
  /** Sees who did what, never what a session contained. */
  auditor: everywhere(['reports.view', 'audit.view', 'self']),
} as const satisfies Record<string, Grants>;

export type BuiltInRole = keyof typeof builtInRoles;

export const builtInRoleNames = Object.keys(builtInRoles) as BuiltInRole[];

export function isBuiltIn(role: string): role is BuiltInRole {
  return Object.hasOwn(builtInRoles, role);
}
