import { z } from 'zod';
import { accountByEmail } from '../../../db/queries/accounts.ts';
import type { AuditFilter as RowFilter } from '../../../db/queries/audit-list.ts';
import { accountNames, keyNames } from '../../../db/queries/audit-names.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';

const code = z.string().min(1).max(100).optional();
const time = z.iso.datetime({ offset: true }).optional();

/** What records of the log can be chosen by. */
export const auditFilterSchema = z.object({
  actor: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe('"account:ID", "key:ID", "operator", "system", "nobody"; or the id of an account or key; or an e-mail address.'),
  noun: code,
  action: code,
  source: z.enum(['page', 'api', 'cli', 'system']).optional(),
  record: z.string().trim().min(1).max(200).optional().describe('Id of the record that was acted on.'),
  from: time.describe('RFC 3339, included.'),
  to: time.describe('RFC 3339, included.'),
});

export type AuditFilter = Readonly<z.infer<typeof auditFilterSchema>>;

/** The filter in the log's own codes. Refuses an e-mail address that no account has, and an end before the start. */
export function rowFilter(ctx: Ctx, { actor, record, from, to, ...codes }: AuditFilter): RowFilter {
  const times = { from: from === undefined ? undefined : Date.parse(from), to: to === undefined ? undefined : Date.parse(to) };
  if (times.from !== undefined && times.to !== undefined && times.to < times.from) {
    fail('input.invalid', { field: 'to', reason: 'before-start' });
  }
  return { ...codes, ...times, recordId: record, actor: actor && actorCode(ctx, actor) };
}

function actorCode(ctx: Ctx, actor: string): string {
  if (/^((account|key):.+|operator|system|nobody)$/.test(actor)) return actor;
  if (actor.includes('@')) {
    const account = accountByEmail(ctx.db, actor.toLowerCase());
    return account ? `account:${account.id}` : fail('input.invalid', { field: 'actor', reason: 'no-account' });
  }
  const isKey = keyNames(ctx.db, [actor]).has(actor) && !accountNames(ctx.db, [actor]).has(actor);
  return isKey ? `key:${actor}` : `account:${actor}`;
}
