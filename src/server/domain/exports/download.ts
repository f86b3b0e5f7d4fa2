import { existsSync } from 'node:fs';
import { itemsOutOfSight } from '../../../db/queries/exports.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { sightOf } from '../sessions/sight.ts';
import { fileOf } from './folder.ts';
import { ownRow, shown } from './found.ts';
import { assertMayExport } from './rights.ts';
import type { ExportRun } from './run-model.ts';

export interface ExportFile extends NonNullable<ExportRun['file']> {
  readonly path: string;
}

/**
 * The file, for whoever may still see all that is in it; each time audited, with who takes it (SPEC G).
 * @throws Failure record.missing, auth.forbidden; export.no-file: it is not done, or over
 */
export function downloadExport(ctx: Ctx, id: string): ExportFile {
  return transact(ctx.db, () => {
    const { file, state, format, language, summaries } = shown(ctx, ownRow(ctx, id));
    assertMayExport(ctx);
    const path = fileOf(ctx, id);
    if (!file || !existsSync(path)) return fail('export.no-file', { state });
    if (itemsOutOfSight(ctx.db, id, sightOf(ctx)).length > 0) fail('auth.forbidden', { permission: 'summaries.view' });
    const details = { format, language, summaries: summaries.written, bytes: file.bytes, sha256: file.sha256 };
    audit(ctx, { action: 'downloaded', noun: 'export', id, details });
    return { ...file, path };
  });
}
