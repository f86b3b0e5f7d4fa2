import { z } from 'zod';
import type { KeyTimes, OwnedKeyRow } from '../../../db/queries/keys.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { day, iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { timeText } from '../../kit/time-text.ts';
import { type Permission, permissionNames } from '../roles/permissions.ts';

/** How long a key lasts if nobody says otherwise, and at most; one of the company may last until it is revoked. */
export const lifetime = { usual: 365 * day, longest: 2 * 365 * day };

/** How long before its end a key is told to be ending. */
export const warningTime = 30 * day;

/** Keys in force that one account may have, or the company. */
export const mostKeys = 100;

/** `ending`: in force, and soon over. */
export const keyStates = ['active', 'ending', 'ended', 'revoked'] as const;

/** An API key without its secret. Times are RFC 3339. */
export const keySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    account: z
      .object({ id: z.string(), name: z.string(), email: z.string() })
      .nullable()
      .describe("The account that it acts for: never more than that one may. Null: the company's, which no account's reach limits."),
    scopes: z.array(z.enum(permissionNames)).describe('The permissions that it may use.'),
    state: z.enum(keyStates).describe('`ending`: in force, and over within 30 days.'),
    createdBy: z.string().describe('"account:<id>", "key:<id>" or "operator".'),
    createdAt: timeText,
    expiresAt: timeText.nullable().describe('Null: never.'),
    lastUsedAt: timeText.nullable().describe('To the minute.'),
    revokedAt: timeText.nullable(),
  })
  .meta({ id: 'Key' });

export type ApiKey = Frozen<z.infer<typeof keySchema>>;

/** A key with its secret, in the answer to its making alone. */
export const madeKeySchema = keySchema
  .extend({ key: z.string().describe('The key itself, "dbk_…": shown this once, since it is stored as a hash.') })
  .meta({ id: 'MadeKey' });

export type MadeKey = Frozen<z.infer<typeof madeKeySchema>>;

export const keyFields = {
  name: z
    .string()
    .max(1000)
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(200)),
  scopes: z.array(z.enum(permissionNames)).min(1).max(permissionNames.length),
  expiresAt: z.iso.datetime({ offset: true }),
};

export interface NewKey {
  readonly name: string;
  /** Null: the company's. */
  readonly accountId: string | null;
  readonly scopes: readonly Permission[];
  /** RFC 3339; null: never, for keys of the company alone. Default: a year from now. */
  readonly expiresAt?: string | null | undefined;
}

export function keyTimes(ctx: Ctx): KeyTimes {
  const now = ctx.now().getTime();
  return { now, soon: now + warningTime };
}

export function toKey({ key, account }: OwnedKeyRow, times: KeyTimes): ApiKey {
  const { id, name, scopes, createdBy, createdAt, expiresAt, lastUsedAt, revokedAt } = key;
  const moments = { createdAt: iso(createdAt), expiresAt: iso(expiresAt), lastUsedAt: iso(lastUsedAt), revokedAt: iso(revokedAt) };
  return { id, name, account, scopes: scopes as Permission[], state: stateOf(key, times), createdBy, ...moments };
}

function stateOf({ revokedAt, expiresAt }: OwnedKeyRow['key'], { now, soon }: KeyTimes): ApiKey['state'] {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null || expiresAt > soon) return 'active';
  return expiresAt > now ? 'ending' : 'ended';
}
