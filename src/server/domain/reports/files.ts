import { isFileWithin, reportFileData, reportFileRow, reportFilesOf } from '../../../db/queries/reports.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { mayLookAtPeople } from '../insights/people.ts';
import { sightOf } from '../sessions/sight.ts';
import type { WrittenReport } from './make.ts';
import { mayReport, savedRow } from './saved.ts';
import { type ReportFile, toFile } from './saved-model.ts';

/** Newest first. */
export function reportFiles(ctx: Ctx, id: string): ReportFile[] {
  return reportFilesOf(ctx.db, savedRow(ctx, id).id).map(toFile);
}

/**
 * A file that was made, for whoever may still see everything that it tells of; audited with what left (SPEC G).
 * @throws Failure record.missing, auth.forbidden
 */
export function takeReportFile(ctx: Ctx, id: string, fileId: string): WrittenReport {
  return transact(ctx.db, () => {
    const row = reportFileRow(ctx.db, savedRow(ctx, id).id, fileId) ?? missing(fileId);
    if (!mayReport(ctx)) fail('auth.forbidden', { permission: 'summaries.export' });
    if (!isFileWithin(ctx.db, row.id, sightOf(ctx))) fail('auth.forbidden', { permission: 'summaries.view' });
    if (row.byPerson && !mayLookAtPeople(ctx)) fail('auth.forbidden', { permission: 'figures.people' });
    const bytes = reportFileData(ctx.db, row.id) ?? missing(fileId);
    const { sessions, format, language, firstDay, lastDay, sha256, byPerson } = row;
    const details = { file: row.id, sessions, format, language, from: firstDay, to: lastDay, bySupporter: byPerson, sha256 };
    audit(ctx, { action: 'downloaded', noun: 'report', id, details });
    return { name: row.fileName, mediaType: row.mediaType, bytes };
  });
}

function missing(id: string): never {
  return fail('record.missing', { noun: 'report-file', id });
}
