/**
 * Everything that can be granted (SPEC H1): the one table. `area` is its place on the role's page; one with `reach` is
 * granted over one's own records, those of one's groups, or all. What each means in words: catalogue `permissions`.
 */
export const permissions = {
  'summaries.view': { area: 'session-insights', reach: true },
  'summaries.generate': { area: 'session-insights', reach: false },
  'summaries.edit': { area: 'session-insights', reach: false },
  'summaries.delete': { area: 'session-insights', reach: false },
  'logs.delete': { area: 'session-insights', reach: false },
  'summaries.export': { area: 'session-insights', reach: false },
  'assistant.use': { area: 'session-insights', reach: false },
  /** Figures about single supporters (SPEC F5). */
  'figures.people': { area: 'session-insights', reach: false },
  'reports.view': { area: 'connection-reports', reach: true },
  'reports.modify': { area: 'connection-reports', reach: false },
  'reports.delete': { area: 'connection-reports', reach: false },
  /** Opens sessions, sends their events, imports recordings. Its holder sees of them only what `summaries.view` shows. */
  'sessions.capture': { area: 'capture', reach: false },
  'settings.manage': { area: 'administration', reach: false },
  'credits.manage': { area: 'administration', reach: false },
  'accounts.manage': { area: 'administration', reach: false },
  'devices.manage': { area: 'administration', reach: false },
  'integrations.manage': { area: 'administration', reach: false },
  'audit.view': { area: 'administration', reach: false },
  /** One's own account, logins and keys: part of every role. */
  self: { area: 'own', reach: false },
} as const satisfies Record<string, { readonly area: string; readonly reach: boolean }>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** From narrow to wide: the supporter's own records, those of the groups one is in, all of the company. */
export const reaches = ['own', 'groups', 'all'] as const;
export type Reach = (typeof reaches)[number];

/** What somebody may do, and how far; a permission without reach is granted as `all`. */
export type Grants = Readonly<Partial<Record<Permission, Reach>>>;

/** True if `mine` has everything that `theirs` has, at least as far: nobody hands out more than they hold. */
export function covers(mine: Grants, theirs: Grants): boolean {
  return beyond(mine, theirs).length === 0;
}

/** What `theirs` has and `mine` has not, or not as far. */
export function beyond(mine: Grants, theirs: Grants): Permission[] {
  return permissionNames.filter((name) => widthOf(theirs[name]) > widthOf(mine[name]));
}

/** Stored grants as this version understands them: what it does not know, a later one may have written, grants nothing. */
export function knownGrants(stored: Readonly<Record<string, unknown>>): Grants {
  const known = permissionNames.filter((name) => Object.hasOwn(stored, name) && reachesOf(name).includes(stored[name] as Reach));
  return Object.fromEntries(known.map((name) => [name, stored[name] as Reach]));
}

/** How far the permission can be granted. */
export function reachesOf(name: Permission): readonly Reach[] {
  return permissions[name].reach ? reaches : ['all'];
}

/** What both grant, as far as both do. */
export function common(left: Grants, right: Grants): Grants {
  const shared = permissionNames.map((name) => [name, Math.min(widthOf(left[name]), widthOf(right[name]))] as const);
  return Object.fromEntries(shared.filter(([, width]) => width >= 0).map(([name, width]) => [name, reaches[width]]));
}

/** The permissions by name, over everything. */
export function everywhere(names: readonly Permission[]): Grants {
  return Object.fromEntries(names.map((name) => [name, 'all' as const]));
}

function widthOf(reach: Reach | undefined): number {
  return reach === undefined ? -1 : reaches.indexOf(reach);
}
