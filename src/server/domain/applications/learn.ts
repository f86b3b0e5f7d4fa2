import { allApplicationRules } from '../../../db/queries/application-rules.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { keyOfPattern } from '../timeline/naming.ts';
import { changeRule } from './change.ts';
import { insertRule } from './create.ts';
import { deleteRule } from './delete.ts';
import { correctionSchema, isPattern, mostRules } from './model.ts';

/**
 * A person put an application's name right in a summary: from now on what would be called `from` is called `to`. Rules that
 * gave the wrong name give the right one. What no rule can be made of, or has room for, is not learned. A name that was taken
 * out of a summary teaches nothing: it may be right elsewhere.
 */
export function learnApplication(ctx: Ctx, correction: { readonly from: string; readonly to: string }): void {
  const { from, to } = parse(correctionSchema, correction);
  if (from === to || !isPattern(from)) return;
  transact(ctx.db, () => {
    const rules = allApplicationRules(ctx.db);
    for (const rule of rules.filter(({ product }) => product === from)) {
      // It would call something what it is called without it.
      if (rule.kind === 'name' && rule.key === keyOfPattern('name', to)) deleteRule(ctx, rule);
      else changeRule(ctx, rule, { product: to });
    }
    const known = rules.find((rule) => rule.kind === 'name' && rule.key === keyOfPattern('name', from));
    if (known) changeRule(ctx, known, { product: to, isActive: true });
    else if (rules.length < mostRules) insertRule(ctx, { kind: 'name', pattern: from, product: to, active: true }, { isLearned: true });
  });
}
