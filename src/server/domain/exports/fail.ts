import { type ExportRow, updateExport } from '../../../db/queries/exports.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Failure } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';

/** It ends without a file. Inside a transaction. */
export function failExport(ctx: Ctx, { id }: Pick<ExportRow, 'id'>, { code, params }: Pick<Failure, 'code' | 'params'>): void {
  updateExport(ctx.db, id, { state: 'failed', error: { code, params: { ...params } }, finishedAt: ctx.now().getTime() });
  audit(ctx, { action: 'failed', noun: 'export', id, details: { code } });
}
