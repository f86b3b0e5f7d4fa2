import { putIssueTypeRow } from '../../../db/queries/issue-types.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import { assertWithinBudget } from './budget.ts';
import { findIssueType, issueTypes, step } from './list.ts';
import { type IssueType, mostOwn, type NewIssueType, newIssueTypeSchema } from './model.ts';
import { told } from './told.ts';

/** One of the company's own, before the last of the list. Refuses a code that there is already (`record.conflict`). */
export function createIssueType(ctx: Ctx, input: NewIssueType): IssueType {
  const { code, name, names, definition, examples } = parse(newIssueTypeSchema, input);
  return transact(ctx.db, () => {
    const types = issueTypes(ctx);
    if (types.some((type) => type.code === code)) fail('record.conflict', { noun: 'issue-type', id: code, reason: 'exists' });
    if (types.filter(({ builtIn }) => !builtIn).length >= mostOwn)
      fail('input.invalid', { field: 'code', reason: 'too-many', limit: mostOwn });
    const position = step * (types.length + 1);
    putIssueTypeRow(ctx.db, { code, name, names, definition, examples, isActive: true, position, createdAt: ctx.now().getTime() });
    assertWithinBudget(ctx);
    const made = findIssueType(ctx, code);
    audit(ctx, { action: 'created', noun: 'issue-type', id: code, details: told(ctx, made) });
    return made;
  });
}
