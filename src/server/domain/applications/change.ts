import { type ApplicationRuleRow, updateApplicationRule } from '../../../db/queries/application-rules.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import { keyOfPattern } from '../timeline/naming.ts';
import { applicationRuleRow, assertPatternFree, findApplicationRule, told } from './find.ts';
import { type ApplicationRule, type ApplicationRuleChange, applicationRuleChangeSchema } from './model.ts';

const fields = ['kind', 'pattern', 'product', 'isActive'] as const;

/** Changes what is given and keeps the rest; the same again changes nothing. Summaries that are written keep their names. */
export function changeApplicationRule(ctx: Ctx, id: string, input: ApplicationRuleChange): ApplicationRule {
  const { active, ...wanted } = parse(applicationRuleChangeSchema, input);
  return transact(ctx.db, () => {
    const row = applicationRuleRow(ctx, id);
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    changeRule(ctx, row, { ...given, ...(active !== undefined && { isActive: active }) });
    return findApplicationRule(ctx, id);
  });
}

/** Inside the transaction of whoever asks. */
export function changeRule(ctx: Ctx, row: ApplicationRuleRow, wanted: Partial<Pick<ApplicationRuleRow, (typeof fields)[number]>>): void {
  const changed = { ...row, ...wanted };
  const after = { ...changed, key: keyOfPattern(changed.kind, changed.pattern) };
  if (fields.every((field) => after[field] === row[field])) return;
  assertPatternFree(ctx, after, row.id);
  updateApplicationRule(ctx.db, row.id, after);
  audit(ctx, { action: 'changed', noun: 'application-rule', id: row.id, details: { before: told(ctx, row), after: told(ctx, after) } });
}
