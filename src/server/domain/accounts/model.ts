import { z } from 'zod';
import type { AccountRow } from '../../../db/queries/accounts.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';
import { pageLanguages } from '../../kit/languages.ts';
import { isTimeZone } from '../../kit/time-zone.ts';

/** `invited`: has no password yet. `disabled` wins over both. */
export const accountStates = ['active', 'invited', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

/** A user of this company in Debrief. Times are RFC 3339. */
export const accountSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  language: z.string().describe('Of the pages, BCP 47.'),
  timeZone: z.string().describe('IANA name.'),
  role: z.string().describe('Code of a built-in role, or id of a custom one.'),
  logsSessions: z.boolean().describe('"Log sessions for connection reports": its outgoing sessions are captured and reported.'),
  state: z.enum(accountStates).describe('`invited`: has no password yet. `disabled`: cannot sign in.'),
  createdAt: z.string(),
  hasPassword: z.boolean().describe('False until the invitation was accepted.'),
  lastLoginAt: z.string().nullable(),
  disabledAt: z.string().nullable(),
});

export type Account = Readonly<z.infer<typeof accountSchema>>;

/** An account with the groups that it is in, by name. */
export const accountDetailSchema = accountSchema.extend({ groups: z.array(z.object({ id: z.string(), name: z.string() })) });

export type AccountDetail = Readonly<z.infer<typeof accountDetailSchema>>;

/** Whether it will do is `newPassword`'s to say. */
export const passwordSchema = z.string().min(1).max(1000);

const ids = z.array(z.string().min(1).max(100)).max(500);

/** What can be said of an account; each by itself, for forms, the API and tables alike. */
export const accountFields = {
  email: z.string().trim().pipe(z.email().max(254)).transform(normalEmail),
  name: z
    .string()
    .max(1000)
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(200)),
  language: z.enum(pageLanguages),
  timeZone: z.string().trim().max(100).refine(isTimeZone, 'no-time-zone'),
  role: z.string().min(1).max(100).describe('Code of a built-in role, or id of a custom one.'),
  logsSessions: z
    .boolean()
    .describe(
      '"Log sessions for connection reports". Off: its outgoing sessions are not captured, and left out of reports, integrations and this API.',
    ),
  groups: ids.describe('Ids of all the groups that it is in.'),
};

export const newAccountSchema = z.strictObject({
  ...accountFields,
  language: accountFields.language.optional().describe('Left out: the one that the company set for new accounts.'),
  timeZone: accountFields.timeZone.optional().describe('Left out: the company’s.'),
  logsSessions: accountFields.logsSessions.default(true),
  groups: accountFields.groups.default([]),
  password: passwordSchema.optional().describe('Left out: the answer has an invitation, with which the person sets one.'),
});

/** As somebody sends it: the schema says which languages there are. */
type Sent<T> = Omit<T, 'language'> & { readonly language?: string | undefined };

export type NewAccount = Sent<z.input<typeof newAccountSchema>>;

export const accountChangeSchema = z.strictObject({ ...accountFields, disabled: z.boolean() }).partial();

export type AccountChange = Sent<z.input<typeof accountChangeSchema>>;

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

export function toAccount(row: AccountRow): Account {
  const { passwordHash, createdAt, lastLoginAt, disabledAt, ...rest } = row;
  const times = { createdAt: iso(createdAt), lastLoginAt: iso(lastLoginAt), disabledAt: iso(disabledAt) };
  return { ...rest, ...times, state: stateOf(row), hasPassword: passwordHash !== null };
}

function stateOf({ disabledAt, passwordHash }: AccountRow): AccountState {
  if (disabledAt !== null) return 'disabled';
  return passwordHash === null ? 'invited' : 'active';
}
