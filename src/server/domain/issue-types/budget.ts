import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { issueTypes } from './list.ts';
import { budgets } from './model.ts';

/** Refuses (`input.invalid`) what makes the active types together longer than a model has room for. Inside the transaction, after the change. */
export function assertWithinBudget(ctx: Ctx): void {
  const active = issueTypes(ctx).filter((type) => type.active);
  const examples = active.flatMap((type) => type.examples);
  const used = {
    definitions: bytesOf(active.map(({ definition }) => definition)),
    examples: bytesOf(examples),
    sentences: examples.length,
  };
  refuseOver('definition', 'definitions-over', used.definitions, budgets.definitions);
  refuseOver('examples', 'examples-over', used.examples, budgets.examples);
  refuseOver('examples', 'sentences-over', used.sentences, budgets.sentences);
}

function refuseOver(field: string, reason: string, used: number, limit: number): void {
  if (used > limit) fail('input.invalid', { field, reason, detail: String(used), limit });
}

/** Room that is taken and room that there is, for whoever writes the next one. */
export function definitionsRoom(ctx: Ctx): { readonly used: number; readonly limit: number } {
  const active = issueTypes(ctx).filter((type) => type.active);
  return { used: bytesOf(active.map(({ definition }) => definition)), limit: budgets.definitions };
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
