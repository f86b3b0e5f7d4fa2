import { type ExportRow, exportById, itemsIn, itemsOutOfSight, updateExport } from '../../../db/queries/exports.ts';
import { transact } from '../../../db/transact.ts';
import { day } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Failure } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { sightOf } from '../sessions/sight.ts';
import { failExport } from './fail.ts';
import { asAsker } from './rights.ts';
import { keepDays, openStates } from './run-model.ts';

/** Sessions in one record of the log. */
const most = 500;

export type FinishedFile = Readonly<Record<'fileName' | 'mediaType' | 'sha256', string>> & {
  readonly bytes: number;
  /** Numbers of the summaries in it. */
  readonly held: readonly number[];
};

/**
 * The file lies there: from now on it can be taken. Audited with everything that is in it (SPEC G). `again`: something in
 * it was erased, or is no longer the asker's to see, since it was put together. `over`: nobody wants it any more.
 */
export function finishExport(ctx: Ctx, id: string, { held, ...file }: FinishedFile): 'done' | 'again' | 'over' {
  return transact(ctx.db, () => {
    const row = exportById(ctx.db, id);
    if (row?.state !== 'writing') return 'over';
    const asker = asAsker(ctx, row);
    const written = itemsIn(ctx.db, id, ['written'], row.total);
    const isSame = written.length === held.length && written.every(({ n }, index) => n === held[index]);
    if (!isSame || itemsOutOfSight(ctx.db, id, sightOf(asker)).length > 0) return 'again';
    const now = ctx.now().getTime();
    updateExport(ctx.db, id, { ...file, state: 'done', finishedAt: now, expiresAt: now + keepDays * day });
    auditContents(asker, row, file, written);
    return 'done';
  });
}

function auditContents(
  asker: Ctx,
  row: ExportRow,
  { sha256, bytes }: Pick<FinishedFile, 'sha256' | 'bytes'>,
  written: readonly { readonly sessionId: string }[],
): void {
  const { id, format, language, total } = row;
  const ids = written.map(({ sessionId }) => sessionId);
  const parts = Math.max(Math.ceil(ids.length / most), 1);
  for (let part = 0; part < parts; part += 1) {
    const told = { part: part + 1, parts, count: ids.length, summaries: total, sessions: ids.slice(part * most, (part + 1) * most) };
    audit(asker, { action: 'finished', noun: 'export', id, details: { format, language, bytes, sha256, ...told } });
  }
}

/** No further try: one that is still open has failed. */
export function giveUpExport(ctx: Ctx, id: string, why: Pick<Failure, 'code' | 'params'>): void {
  transact(ctx.db, () => {
    const row = exportById(ctx.db, id);
    if (row && openStates.some((state) => state === row.state)) failExport(ctx, row, why);
  });
}
