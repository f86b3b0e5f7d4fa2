import { countSessionsOfModule, type ModuleRow, moduleById, moduleLike } from '../../../db/queries/modules.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { type Module, toModule } from './model.ts';

export function findModule(ctx: Ctx, id: string): Module {
  return toModule(moduleRow(ctx, id), countSessionsOfModule(ctx.db, id));
}

export function moduleRow(ctx: Ctx, id: string): ModuleRow {
  return moduleById(ctx.db, id) ?? fail('record.missing', { noun: 'module', id });
}

/** Refuses a name that another module has, whatever its case and accents. */
export function assertNameFree(ctx: Ctx, name: string, own: string | null): void {
  const other = moduleLike(ctx.db, name);
  if (other && other.id !== own) fail('record.conflict', { noun: 'module', id: name, reason: 'exists' });
}
