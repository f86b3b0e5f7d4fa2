import { countSessionsOfModule, deleteModuleRow } from '../../../db/queries/modules.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit, named } from '../audit/append.ts';
import { moduleRow } from './find.ts';

/** Its sessions stay. Later ones through it are through a module that nobody knows. */
export function deleteModule(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    const { name, insights } = moduleRow(ctx, id);
    const sessions = countSessionsOfModule(ctx.db, id);
    deleteModuleRow(ctx.db, id);
    audit(ctx, { action: 'deleted', noun: 'module', id, details: { before: { name: named(ctx, name), insights }, sessions } });
  });
}
