import { deleteIssueTypeRow } from '../../../db/queries/issue-types.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { findIssueType, summariesByType } from './list.ts';
import { told } from './told.ts';

/** One of the company's own that no summary carries, replaced versions included (`issue-type.in-use`); a built-in one stays (`issue-type.built-in`). */
export function deleteIssueType(ctx: Ctx, code: string): void {
  transact(ctx.db, () => {
    const type = findIssueType(ctx, code);
    if (type.builtIn) fail('issue-type.built-in', { code });
    const { current, replaced } = summariesByType(ctx).get(code) ?? { current: 0, replaced: 0 };
    if (current + replaced > 0) fail('issue-type.in-use', { code, summaries: current + replaced });
    deleteIssueTypeRow(ctx.db, code);
    audit(ctx, { action: 'deleted', noun: 'issue-type', id: code, details: { before: told(ctx, type) } });
  });
}
