import { z } from 'zod';
import { type Grants, permissionNames, type Reach, reaches } from '../../domain/roles/permissions.ts';
import type { ErrorCode } from '../../kit/errors.ts';

const field = z.string().max(2000).default('');

/** A field for each permission, named like it: `all` of a box that is ticked, or how far; none sent, or `none`: not granted. */
export const roleForm = z.object({
  name: field,
  description: field,
  copyOf: z.string().max(100).optional(),
  ...Object.fromEntries(permissionNames.map((name) => [name, z.enum(['none', ...reaches]).optional()])),
});

export type RoleForm = z.infer<typeof roleForm>;

export function grantsIn(form: RoleForm): Grants {
  const fields: Readonly<Record<string, unknown>> = form;
  const chosen = permissionNames.filter((name) => fields[name] !== undefined && fields[name] !== 'none');
  return Object.fromEntries(chosen.map((name) => [name, fields[name] as Reach]));
}

/** What the form itself can tell. */
export const formRefusals: readonly ErrorCode[] = ['input.invalid', 'record.conflict', 'role.beyond-own'];
