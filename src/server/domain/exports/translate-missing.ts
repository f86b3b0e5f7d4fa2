import {
  countItems,
  countTranslated,
  type ExportItemRow,
  type ExportRow,
  exportById,
  exportsIn,
  itemsIn,
  stopWaiting,
  updateExport,
  updateItem,
} from '../../../db/queries/exports.ts';
import { enqueue } from '../../../db/queries/jobs.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import { may } from '../roles/grants.ts';
import { companySettings } from '../settings/settings.ts';
import { currentRow } from '../summaries/keep-version.ts';
import { requestTranslation, type TranslationWork, translationWork } from '../summaries/request-translation.ts';
import { failExport } from './fail.ts';
import { asAsker } from './rights.ts';
import type { ItemReason } from './run-model.ts';

export const exportJob = 'export';

/** Translations of one export that the queue holds at a time: new sessions' summaries wait behind no more than these. */
const mostAsked = 2;
/** Refusals told in one transaction; the rest has its turn next. */
const mostLooks = 100;
/** So many in vain, and more than were made: the model does not work. */
const patience = 3;

type Language = TranslationWork['language'];

/** Every export that waits for the model, a step further. Called when a translation was made, and by the clock. */
export function translateMissing(ctx: Ctx): void {
  for (const { id } of exportsIn(ctx.db, ['translating'])) goOn(ctx, id);
}

/** Looks what became of the translations asked for, asks for the next ones, and has the file written once none is missing. */
export function goOn(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    const row = exportById(ctx.db, id);
    if (row?.state !== 'translating') return;
    try {
      if (row.language !== null) askForMissing(asAsker(ctx, row), row, row.language as Language);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return failExport(ctx, row, error);
    }
    const { waiting = 0, asked = 0 } = countItems(ctx.db, id);
    if (waiting + asked > 0) return;
    updateExport(ctx.db, id, { state: 'waiting' });
    enqueue(ctx.db, { id: ctx.id(), kind: exportJob, key: id, payload: {}, now: ctx.now().getTime() });
  });
}

function askForMissing(asker: Ctx, row: ExportRow, language: Language): void {
  for (const item of itemsIn(asker.db, row.id, ['asked'], mostAsked)) settle(asker, item, language);
  const obstacle = obstacleOf(asker, row);
  if (obstacle !== null) stopWaiting(asker.db, row.id, obstacle);
  for (let looks = 0; looks < mostLooks; looks += 1) {
    if ((countItems(asker.db, row.id).asked ?? 0) >= mostAsked) return;
    const [next] = itemsIn(asker.db, row.id, ['waiting'], 1);
    if (!next) return;
    ask(asker, next, language);
  }
}

/** What keeps all of them as they are written. */
function obstacleOf(asker: Ctx, row: ExportRow): ItemReason | null {
  if (!may(asker, 'summaries.generate')) return 'not-allowed';
  if (companySettings(asker).aiFeatures !== 'on') return 'refused';
  const { translated, failed } = countTranslated(asker.db, row.id);
  return failed >= patience && failed > translated ? 'model-down' : null;
}

function settle(asker: Ctx, item: ExportItemRow, language: Language): void {
  const state = whenThere(() => translationWork(asker, currentRow(asker, item.sessionId), language).state) ?? 'gone';
  if (state === 'queued' || state === 'running') return;
  if (state === 'gone') leaveOut(asker, item);
  else if (state === 'done') updateItem(asker.db, item, { state: 'ready', translated: true });
  else updateItem(asker.db, item, { state: 'ready', reason: 'failed' satisfies ItemReason });
}

function ask(asker: Ctx, item: ExportItemRow, language: Language): void {
  try {
    const isWritten = currentRow(asker, item.sessionId).language === language;
    if (!isWritten) requestTranslation(asker, item.sessionId, { language });
    updateItem(asker.db, item, { state: isWritten ? 'ready' : 'asked' });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'record.missing') leaveOut(asker, item);
    else updateItem(asker.db, item, { state: 'ready', reason: 'refused' satisfies ItemReason });
  }
}

function leaveOut(ctx: Ctx, item: ExportItemRow): void {
  updateItem(ctx.db, item, { state: 'left-out', reason: 'gone' satisfies ItemReason });
}

function whenThere<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof Failure && error.code === 'record.missing') return null;
    throw error;
  }
}
