import { updateModule } from '../../../db/queries/modules.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { assertNameFree, findModule, moduleRow } from './find.ts';
import { type Module, type ModuleChange, moduleChangeSchema } from './model.ts';

const fields = ['name', 'insights'] as const;

/** Changes what is given and keeps the rest; the same again changes nothing. Running sessions keep what held at their start (SPEC C7). */
export function changeModule(ctx: Ctx, id: string, input: ModuleChange): Module {
  const wanted = parse(moduleChangeSchema, input);
  return transact(ctx.db, () => {
    const row = moduleRow(ctx, id);
    const after = { name: wanted.name ?? row.name, insights: wanted.insights ?? row.insights };
    const changed = fields.filter((field) => after[field] !== row[field]);
    if (changed.length === 0) return findModule(ctx, id);
    assertNameFree(ctx, after.name, id);
    updateModule(ctx.db, id, after);
    const told = (module: typeof after) =>
      Object.fromEntries(changed.map((field) => [field, field === 'name' ? named(ctx, module.name) : module[field]]));
    audit(ctx, { action: 'changed', noun: 'module', id, details: { before: told(row), after: told(after) } });
    return findModule(ctx, id);
  });
}
