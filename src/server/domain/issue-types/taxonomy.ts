import type { Ctx } from '../../kit/ctx.ts';
import type { IssueTypeDefinition } from './built-in.ts';
import { issueTypes } from './list.ts';
import type { IssueType } from './model.ts';

/** What a model chooses from now. */
export function modelTaxonomy(ctx: Ctx): IssueTypeDefinition[] {
  return issueTypes(ctx)
    .filter(({ active }) => active)
    .map(({ code, definition, examples }) => ({ code, definition, examples }));
}

/** What readers see for the codes that the company named itself: `names` by language first, then `name`. */
export type IssueTypeNames = Readonly<Record<string, Pick<IssueType, 'name' | 'names'>>>;

export function issueTypeNames(ctx: Ctx): IssueTypeNames {
  const named = issueTypes(ctx).filter(({ name, names }) => name !== null || Object.keys(names).length > 0);
  return Object.fromEntries(named.map(({ code, name, names }) => [code, { name, names }]));
}
