import { type ExportItemRow, exportById, itemsIn, itemsOutOfSight, updateExport, updateItem } from '../../../db/queries/exports.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import { sightOf } from '../sessions/sight.ts';
import { currentRow } from '../summaries/keep-version.ts';
import { cleanExported, isAboutPeople, withoutSupporter } from './export-summaries.ts';
import { type ExportedSummary, exportedSummary } from './exported-summary.ts';
import { asAsker } from './rights.ts';
import type { ExportRun, ItemReason, RunState } from './run-model.ts';

/** What is written about an export as a whole. */
export interface Writing {
  readonly id: string;
  readonly format: string;
  readonly language: ExportRun['language'];
  readonly timeZone: string;
}

/** Null: it was cancelled, or is over already. */
export function beginWriting(ctx: Ctx, id: string): Writing | null {
  return transact(ctx.db, () => {
    const row = exportById(ctx.db, id);
    if (row?.state !== 'waiting' && row?.state !== 'writing') return null;
    asAsker(ctx, row);
    updateExport(ctx.db, id, { state: 'writing' });
    return { id, format: row.format, language: row.language as Writing['language'], timeZone: row.timeZone };
  });
}

/** Null: it is not there any more. */
export function stateOfExport(ctx: Ctx, id: string): RunState | null {
  return exportById(ctx.db, id)?.state ?? null;
}

export interface Part {
  readonly n: number;
  /** The version's. */
  readonly summaryId: string;
  readonly summary: ExportedSummary;
  /** Null: it stands as it was written. */
  readonly language: ExportRun['language'];
}

/**
 * The next summary to write, looked up through what the asker may see now; what is not there any more is left out. Null:
 * none is left, or nobody wants the export any more. What the file will hold is audited when it is done.
 */
export function nextPart(ctx: Ctx, id: string): Part | null {
  return transact(ctx.db, () => {
    const row = exportById(ctx.db, id);
    if (row?.state !== 'writing') return null;
    const asker = asAsker(ctx, row);
    for (;;) {
      const [item] = itemsIn(ctx.db, id, ['ready'], 1);
      if (!item) return null;
      const part = partOf(asker, item, row.language as Part['language']);
      if (part) return { ...part, summary: fitted(part.summary, row) };
    }
  });
}

function partOf(asker: Ctx, item: ExportItemRow, wanted: Part['language']): Part | null {
  const read = (language: Part['language']): Part => {
    const summary = exportedSummary(asker, item.sessionId, language);
    return { n: item.n, summaryId: currentRow(asker, item.sessionId).id, summary, language };
  };
  try {
    return read(wanted);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'record.missing') {
      updateItem(asker.db, item, { state: 'left-out', reason: 'gone' satisfies ItemReason });
      return null;
    }
    if (error.code !== 'export.untranslated') throw error;
  }
  // Somebody made another version current meanwhile, where no other reason is known.
  updateItem(asker.db, item, { reason: item.reason ?? ('changed' satisfies ItemReason) });
  return read(null);
}

/** Names of supporters stay out of figures about them. */
function fitted(summary: ExportedSummary, { format, total }: { readonly format: string; readonly total: number }): ExportedSummary {
  return cleanExported(isAboutPeople(format, total) ? withoutSupporter(summary) : summary);
}

interface WrittenPart {
  readonly file: string;
  readonly bytes: number;
}

/** It lies on disk. */
export function keepPart(ctx: Ctx, id: string, { n, summary, summaryId }: Part, { file, bytes }: WrittenPart): void {
  const { content, translation } = summary;
  const told = { summaryId, language: content.language, translated: translation !== null };
  transact(ctx.db, () => updateItem(ctx.db, { exportId: id, n }, { state: 'written', file, bytes, ...told }));
}

/** What no file could be made of. */
export function leavePartOut(ctx: Ctx, id: string, { n }: Part): void {
  transact(ctx.db, () =>
    updateItem(ctx.db, { exportId: id, n }, { state: 'left-out', reason: 'not-writable' satisfies ItemReason, file: null }),
  );
}

/** Every summary of it with what became of it, in its order; what the asker may no longer see is left out from here on. */
export function partsToPack(ctx: Ctx, id: string): readonly Pick<ExportItemRow, 'n' | 'sessionId' | 'file' | 'reason'>[] | null {
  return transact(ctx.db, () => {
    const row = exportById(ctx.db, id);
    if (row?.state !== 'writing') return null;
    for (const n of itemsOutOfSight(ctx.db, id, sightOf(asAsker(ctx, row)))) {
      updateItem(ctx.db, { exportId: id, n }, { state: 'left-out', reason: 'gone' satisfies ItemReason, file: null });
    }
    return itemsIn(ctx.db, id, ['written', 'left-out'], row.total).map(({ n, sessionId, file, reason }) => ({
      n,
      sessionId,
      file,
      reason,
    }));
  });
}
