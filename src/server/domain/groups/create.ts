import { insertGroup } from '../../../db/queries/groups.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { assertNameFree } from './find.ts';
import { type Group, type NewGroup, newGroupSchema, toGroup } from './model.ts';

/** An empty group. Refuses a name that is taken (`record.conflict`). */
export function createGroup(ctx: Ctx, input: NewGroup): Group {
  const { name } = parse(newGroupSchema, input);
  return transact(ctx.db, () => {
    assertNameFree(ctx, name, null);
    const row = { id: ctx.id(), name, createdAt: ctx.now().getTime() };
    insertGroup(ctx.db, row);
    audit(ctx, { action: 'created', noun: 'group', id: row.id, details: { name: named(ctx, name) } });
    return toGroup(row, 0);
  });
}
