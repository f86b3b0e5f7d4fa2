import { roleName } from '../../views/i18n/role-name.ts';
import type { CountedRole } from '../domain/roles/model.ts';
import { accepted } from './ask-server.ts';
import type { Client } from './client.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

export type Role = CountedRole;

export async function allRoles(client: Client): Promise<Role[]> {
  const roles: Role[] = [];
  for (let cursor = ''; ; ) {
    const page = accepted<{ roles: Role[]; next: string | null }>(await client.send('GET', `/api/v1/roles?limit=200${cursor}`));
    roles.push(...page.roles);
    if (page.next === null) return roles;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

/** By its id, else by its name as pages show it; what is neither is the server's to refuse. */
export async function findRole(io: Io, client: Client, given: string): Promise<Role> {
  const { t } = wordsOf(io);
  const roles = await allRoles(client);
  const named = (role: Role) => roleName(t, role).toLowerCase() === given.toLowerCase();
  return roles.find(({ id }) => id === given) ?? roles.find(named) ?? accepted<Role>(await client.send('GET', rolePath(given)));
}

export function rolePath(id: string): string {
  return `/api/v1/roles/${encodeURIComponent(id)}`;
}
