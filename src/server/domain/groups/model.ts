import { z } from 'zod';
import type { GroupRow } from '../../../db/queries/groups.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';

/** A set of accounts. Times are RFC 3339. */
export const groupSchema = z.object({
  id: z.string(),
  name: z.string(),
  members: z.int().describe('Accounts that are in it, disabled ones too.'),
  createdAt: z.string(),
});

export type Group = Readonly<z.infer<typeof groupSchema>>;

/** A semicolon stands between groups in a table of accounts, so that no name can have one. */
export const groupNameSchema = z
  .string()
  .max(500)
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^;]*$/, 'no-semicolon'),
  );

export const newGroupSchema = z.strictObject({ name: groupNameSchema });

export type NewGroup = z.input<typeof newGroupSchema>;

export function toGroup({ createdAt, ...row }: GroupRow, members: number): Group {
  return { ...row, members, createdAt: iso(createdAt) };
}
