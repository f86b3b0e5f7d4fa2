import { z } from 'zod';
import type { AccountRow } from '../../../db/queries/accounts.ts';
import { iso } from '../../kit/clock.ts';
import type { Role } from '../../kit/ctx.ts';

/** A user of this company in Debrief. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** UI language, BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

export const passwordSchema = z.string().min(12, 'at least 12 characters').max(200);

export const newAccountSchema = z.strictObject({
  email: z.email().max(254).transform(normalEmail),
  name: z.string().trim().min(1).max(200),
  language: z.string().min(2).max(20).default('en'),
  timeZone: z.string().min(1).max(100).default('UTC'),
  role: z.enum(['administrator', 'supporter']),
  password: passwordSchema,
});

export type NewAccount = z.input<typeof newAccountSchema>;

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

export function toAccount(row: AccountRow): Account {
  const { passwordHash: _, createdAt, disabledAt, ...rest } = row;
  return { ...rest, createdAt: iso(createdAt), disabledAt: iso(disabledAt) };
}
