import { renameGroupRow } from '../../../db/queries/groups.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { assertNameFree, findGroup, groupRow } from './find.ts';
import { type Group, type NewGroup, newGroupSchema } from './model.ts';

/** The same name again changes nothing; one that another group has is refused (`record.conflict`). */
export function renameGroup(ctx: Ctx, id: string, input: NewGroup): Group {
  const { name } = parse(newGroupSchema, input);
  return transact(ctx.db, () => {
    const before = groupRow(ctx, id).name;
    if (name === before) return findGroup(ctx, id);
    assertNameFree(ctx, name, id);
    renameGroupRow(ctx.db, id, name);
    const details = { before: { name: named(ctx, before) }, after: { name: named(ctx, name) } };
    audit(ctx, { action: 'changed', noun: 'group', id, details });
    return findGroup(ctx, id);
  });
}
