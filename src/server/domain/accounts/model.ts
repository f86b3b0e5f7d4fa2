import { z } from 'zod';
import type { AccountRow } from '../../../db/queries/accounts.ts';
import { iso } from '../../kit/clock.ts';

/** A user of this company in Debrief. Times are RFC 3339. */
export const accountSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  language: z.string().describe('Of the pages, BCP 47.'),
  timeZone: z.string().describe('IANA name.'),
  role: z.string().describe('Code of a built-in role, or id of a custom one.'),
  createdAt: z.string(),
  hasPassword: z.boolean().describe('False until the invitation was accepted.'),
  lastLoginAt: z.string().nullable(),
  disabledAt: z.string().nullable(),
});

export type Account = Readonly<z.infer<typeof accountSchema>>;

export const passwordSchema = z.string().min(15, 'at least 15 characters').max(200);

export const newAccountSchema = z.strictObject({
  email: z.email().max(254).transform(normalEmail),
  name: z.string().trim().min(1).max(200),
  language: z.string().min(2).max(20).default('en'),
  timeZone: z.string().min(1).max(100).default('UTC'),
  role: z.string().min(1).max(100),
  password: passwordSchema,
});

export type NewAccount = z.input<typeof newAccountSchema>;

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

export function toAccount(row: AccountRow): Account {
  const { passwordHash, createdAt, lastLoginAt, disabledAt, ...rest } = row;
  const times = { createdAt: iso(createdAt), lastLoginAt: iso(lastLoginAt), disabledAt: iso(disabledAt) };
  return { ...rest, ...times, hasPassword: passwordHash !== null };
}
