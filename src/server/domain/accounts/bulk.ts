import { z } from 'zod';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { applyFacts } from './change.ts';
import { setDisabled } from './disable.ts';
import { factsOf } from './facts.ts';
import { changeableRow } from './find.ts';
import { keepAdministrator } from './last-administrator.ts';
import { groupIdsOf } from './memberships.ts';
import { accountFields } from './model.ts';
import { ownAccountId } from './own.ts';

/** Accounts in one bulk change: what one transaction does without making pages wait. More: page by page, or as a table. */
export const largestSelection = 200;

export const bulkChangeSchema = z.strictObject({
  accounts: z.array(z.string().min(1).max(100)).min(1).max(largestSelection).describe('Ids.'),
  role: accountFields.role.optional(),
  join: accountFields.groups.optional().describe('Ids of groups that they come into.'),
  leave: accountFields.groups.optional().describe('Ids of groups that they go out of.'),
  logsSessions: accountFields.logsSessions.optional(),
  disabled: z.boolean().optional(),
});

export type BulkChange = z.input<typeof bulkChangeSchema>;

export const bulkChangedSchema = z.object({
  changed: z.array(z.string()),
  unchanged: z.array(z.string()).describe('It was so already.'),
  leftOut: z.array(z.string()).describe("The actor's own account, which is changed on its own page."),
});

export type BulkChanged = Readonly<z.infer<typeof bulkChangedSchema>>;

/** Changes all of a selection or none of it, without the actor's own account (SPEC A9). */
export function changeAccounts(ctx: Ctx, input: BulkChange): BulkChanged {
  const { accounts, role, join = [], leave = [], logsSessions, disabled } = parse(bulkChangeSchema, input);
  return keepAdministrator(ctx, () => {
    const answer: { [K in keyof BulkChanged]: string[] } = { changed: [], unchanged: [], leftOut: [] };
    for (const id of new Set(accounts)) {
      if (id === ownAccountId(ctx)) {
        answer.leftOut.push(id);
        continue;
      }
      const row = changeableRow(ctx, id);
      const before = factsOf(row, groupIdsOf(ctx, id));
      const groups = [...before.groups, ...join].filter((group) => !leave.includes(group));
      const wanted = { role: role ?? before.role, logsSessions: logsSessions ?? before.logsSessions, groups };
      const changed = applyFacts(ctx, row, before, { ...before, ...wanted });
      const switched = disabled !== undefined && setDisabled(ctx, row, disabled);
      answer[changed || switched ? 'changed' : 'unchanged'].push(id);
    }
    return answer;
  });
}
