import { allIssueTypeRows, type IssueTypeRow, putIssueTypeRow } from '../../../db/queries/issue-types.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import { assertWithinBudget } from './budget.ts';
import { lastResort } from './built-in.ts';
import { findIssueType, issueTypes, step } from './list.ts';
import { type IssueType, type IssueTypeChange, issueTypeChangeSchema } from './model.ts';
import { told } from './told.ts';

/**
 * Changes what is given and keeps the rest; the same again changes nothing. Holds from the next summary on: those that are
 * written keep their types. What stands where nothing else fits is not switched off and stays the last (`input.invalid`).
 */
export function changeIssueType(ctx: Ctx, code: string, input: IssueTypeChange): IssueType {
  const wanted = parse(issueTypeChangeSchema, input);
  return transact(ctx.db, () => {
    const before = findIssueType(ctx, code);
    refuseImpossible(before, wanted);
    const row = rowOf(ctx, before);
    putIssueTypeRow(ctx.db, {
      ...row,
      name: wanted.name === undefined ? row.name : wanted.name,
      names: wanted.names ?? row.names,
      definition: wanted.definition === undefined ? row.definition : wanted.definition,
      examples: wanted.examples ?? row.examples,
      isActive: wanted.active ?? row.isActive,
    });
    if (wanted.place !== undefined) move(ctx, code, wanted.place);
    const after = findIssueType(ctx, code);
    if (isLonger(before, after)) assertWithinBudget(ctx);
    if (JSON.stringify(before) !== JSON.stringify(after))
      audit(ctx, { action: 'changed', noun: 'issue-type', id: code, details: { before: told(ctx, before), after: told(ctx, after) } });
    return after;
  });
}

/** What takes no more room than before goes, even where another version of the program has left too little. */
function isLonger(before: IssueType, after: IssueType): boolean {
  return after.active && (!before.active || before.definition !== after.definition || before.examples.join() !== after.examples.join());
}

function refuseImpossible({ code, builtIn }: IssueType, wanted: ReturnType<typeof issueTypeChangeSchema.parse>): void {
  if (code === lastResort && wanted.active === false) fail('input.invalid', { field: 'active', reason: 'last-resort' });
  if (code === lastResort && wanted.place !== undefined) fail('input.invalid', { field: 'place', reason: 'last-resort' });
  if (builtIn) return;
  for (const field of ['name', 'definition'] as const) if (wanted[field] === null) fail('input.invalid', { field, reason: 'empty' });
}

function rowOf(ctx: Ctx, { code }: IssueType): IssueTypeRow {
  const row = allIssueTypeRows(ctx.db).find((one) => one.code === code);
  const asItComes = { name: null, names: {}, definition: null, examples: [], isActive: true, position: null };
  return row ?? { code, ...asItComes, createdAt: ctx.now().getTime() };
}

/** Puts it there and all others around it, each in its row. */
function move(ctx: Ctx, code: string, place: number): void {
  const codes = issueTypes(ctx).map((type) => type.code);
  const others = codes.filter((one) => one !== code && one !== lastResort);
  if (codes[place - 1] === code) return;
  const order = [...others.slice(0, place - 1), code, ...others.slice(place - 1)];
  for (const [index, one] of order.entries()) {
    putIssueTypeRow(ctx.db, { ...rowOf(ctx, findIssueType(ctx, one)), position: step * (index + 1) });
  }
}
