import { z } from 'zod';
import type { RoleRow } from '../../../db/queries/roles.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';
import { type BuiltInRole, builtInRoleNames, builtInRoles } from './built-in.ts';
import { type Grants, knownGrants, type Permission, permissionNames, permissions, type Reach, reaches } from './permissions.ts';

/** Permission -> how far; one that is not there is not granted. Only what the table gives a reach has another one than `all`. */
const grantsSchema = z
  .partialRecord(z.enum(permissionNames), z.enum(reaches))
  .superRefine((grants, context) => {
    for (const [name, reach] of Object.entries(grants)) {
      if (!permissions[name as Permission].reach && reach !== 'all')
        context.addIssue({ code: 'custom', path: [name], message: 'no-reach' });
    }
  })
  .describe('Permission → reach: "own", "groups" or "all"; a permission without reach is granted as "all".');

/** A named set of permissions (SPEC H1). Times are RFC 3339. */
export const roleSchema = z.object({
  id: z.string().describe('Code of a built-in role, or id of a custom one.'),
  name: z.string().describe('Of a built-in role its code; pages show its name in their language.'),
  description: z.string(),
  builtIn: z.boolean().describe('The same on every box; cannot be changed or deleted.'),
  grants: grantsSchema,
  createdAt: z.string().nullable().describe('Null: built in.'),
});

export const countedRoleSchema = roleSchema.extend({ accounts: z.number().int().describe('How many have it, disabled ones too.') });

export type Role = Readonly<Omit<z.infer<typeof roleSchema>, 'grants'>> & { readonly grants: Grants };

export interface CountedRole extends Role {
  readonly accounts: number;
}

const line = (most: number) =>
  z
    .string()
    .max(2 * most)
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most));

export const newRoleSchema = z.strictObject({
  name: line(100).pipe(z.string().min(1)),
  description: line(500).default(''),
  copyOf: z.string().min(1).max(100).optional().describe('A role to start from, where `grants` is left out.'),
  grants: grantsSchema.optional(),
});

export type NewRole = z.input<typeof newRoleSchema>;

export const roleChangeSchema = z.strictObject({
  name: newRoleSchema.shape.name.optional(),
  description: line(500).optional(),
  grants: grantsSchema.optional().describe('All of them: what is left out is granted no longer.'),
});

export type RoleChange = z.input<typeof roleChangeSchema>;

export const builtInList: readonly Role[] = builtInRoleNames.map(builtIn);

export function builtIn(name: BuiltInRole): Role {
  return { id: name, name, description: '', builtIn: true, grants: builtInRoles[name], createdAt: null };
}

export function toRole({ grants, createdAt, ...row }: RoleRow): Role {
  return { ...row, builtIn: false, grants: { ...knownGrants(grants), self: 'all' }, createdAt: iso(createdAt) };
}

/** As they stand in the table: without what every role has. */
export function storedGrants({ self: _, ...grants }: Grants): Readonly<Record<string, Reach>> {
  return grants;
}
