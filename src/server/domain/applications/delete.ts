import { type ApplicationRuleRow, deleteApplicationRuleRow } from '../../../db/queries/application-rules.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { applicationRuleRow, told } from './find.ts';

/** From the next summary on, what is built in holds again. */
export function deleteApplicationRule(ctx: Ctx, id: string): void {
  transact(ctx.db, () => deleteRule(ctx, applicationRuleRow(ctx, id)));
}

/** Inside the transaction of whoever asks. */
export function deleteRule(ctx: Ctx, row: ApplicationRuleRow): void {
  deleteApplicationRuleRow(ctx.db, row.id);
  audit(ctx, { action: 'deleted', noun: 'application-rule', id: row.id, details: { before: told(ctx, row) } });
}
