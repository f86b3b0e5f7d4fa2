import { type Permission, permissionNames, reachesOf } from '../domain/roles/permissions.ts';
import { fail } from '../kit/errors.ts';

type Grants = Readonly<Record<string, string>>;

export interface GrantOptions {
  readonly grant?: readonly string[] | undefined;
  readonly revoke?: readonly string[] | undefined;
}

/** "summaries.view=groups", or "summaries.edit"; what is no permission is the server's to refuse. */
export function granted(given: readonly string[] = []): Grants {
  return Object.fromEntries(
    given.map((text) => {
      const [name = '', reach] = text.split('=', 2);
      return [name, reach ?? narrowest(name)];
    }),
  );
}

export function withGrants(before: Grants, { grant, revoke = [] }: GrantOptions): Grants {
  const unknown = revoke.filter((name) => !permissionNames.includes(name as Permission));
  if (unknown.length > 0) fail('input.invalid', { field: '--revoke', reason: 'none-of', list: permissionNames.join(', ') });
  return Object.fromEntries(Object.entries({ ...before, ...granted(grant) }).filter(([name]) => !revoke.includes(name)));
}

function narrowest(name: string): string {
  return permissionNames.includes(name as Permission) ? (reachesOf(name as Permission)[0] ?? 'all') : 'all';
}
