import type { z } from 'zod';
import { type ApplicationRuleRow, countApplicationRules, insertApplicationRule } from '../../../db/queries/application-rules.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import { keyOfPattern } from '../timeline/naming.ts';
import { assertPatternFree, told } from './find.ts';
import { type ApplicationRule, mostRules, type NewApplicationRule, newApplicationRuleSchema, toApplicationRule } from './model.ts';

/** Holds from the next summary on. Refuses a pattern that its kind has already (`record.conflict`). */
export function createApplicationRule(ctx: Ctx, input: NewApplicationRule): ApplicationRule {
  const rule = parse(newApplicationRuleSchema, input);
  return transact(ctx.db, () => toApplicationRule(insertRule(ctx, rule, { isLearned: false })));
}

/** Inside the transaction of whoever asks. */
export function insertRule(
  ctx: Ctx,
  { kind, pattern, product, active }: z.output<typeof newApplicationRuleSchema>,
  { isLearned }: { readonly isLearned: boolean },
): ApplicationRuleRow {
  assertPatternFree(ctx, { kind, pattern }, null);
  if (countApplicationRules(ctx.db) >= mostRules) fail('input.invalid', { field: 'pattern', reason: 'too-many', limit: mostRules });
  const own = { id: ctx.id(), kind, pattern, key: keyOfPattern(kind, pattern), product };
  const row = { ...own, isActive: active, isLearned, createdAt: ctx.now().getTime() };
  insertApplicationRule(ctx.db, row);
  audit(ctx, { action: isLearned ? 'learned' : 'created', noun: 'application-rule', id: row.id, details: told(ctx, row) });
  return row;
}
