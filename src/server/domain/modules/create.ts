import { insertModule } from '../../../db/queries/modules.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { assertNameFree } from './find.ts';
import { type Module, type NewModule, newModuleSchema, toModule } from './model.ts';

/** Refuses a name that is taken (`record.conflict`). */
export function createModule(ctx: Ctx, input: NewModule): Module {
  const { name, insights } = parse(newModuleSchema, input);
  return transact(ctx.db, () => {
    assertNameFree(ctx, name, null);
    const row = { id: ctx.id(), name, insights, createdAt: ctx.now().getTime() };
    insertModule(ctx.db, row);
    audit(ctx, { action: 'created', noun: 'module', id: row.id, details: { name: named(ctx, name), insights } });
    return toModule(row, 0);
  });
}
