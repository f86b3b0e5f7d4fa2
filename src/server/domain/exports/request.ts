import { countExportsOf, type ExportRow, insertExport, sortOutItems } from '../../../db/queries/exports.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { ownAccountId } from '../accounts/own.ts';
import { audit } from '../audit/append.ts';
import { actorText } from '../audit/model.ts';
import { zoneOf } from '../insights/zone.ts';
import { authorOf } from '../summaries/author.ts';
import { chosenSessions } from './choose.ts';
import { findExport } from './found.ts';
import { assertMayExport } from './rights.ts';
import { type ExportRun, mostExports, type NewExport, newExportSchema, openStates } from './run-model.ts';
import { goOn } from './translate-missing.ts';

/**
 * Has summaries put together as one file (SPEC G). What is missing in the language is translated first, by the model and
 * free of charge (D3); then the file is written, of what the asker may see by then.
 * @throws Failure input.invalid, auth.forbidden, record.missing, export.too-large, export.too-many
 */
export function requestExport(ctx: Ctx, input: NewExport): ExportRun {
  const { format, language, ...choice } = parse(newExportSchema, input);
  return transact(ctx.db, () => {
    assertMayExport(ctx);
    const owner = authorOf(ctx);
    if (countExportsOf(ctx.db, owner, [...openStates, 'done']) >= mostExports) fail('export.too-many', { most: mostExports });
    const sessions = chosenSessions(ctx, choice);
    const row: ExportRow = {
      ...{ id: ctx.id(), owner, asker: actorText(ctx.actor), accountId: ownAccountId(ctx) },
      ...{ format, language, timeZone: zoneOf(ctx), state: 'translating', error: null, total: sessions.length },
      ...{ createdAt: ctx.now().getTime(), finishedAt: null, expiresAt: null },
      ...{ fileName: null, mediaType: null, bytes: null, sha256: null },
    };
    insertExport(ctx.db, row, sessions);
    sortOutItems(ctx.db, row.id, language);
    const by = choice.filter ? 'filter' : 'sessions';
    audit(ctx, { action: 'requested', noun: 'export', id: row.id, details: { format, language, by, summaries: sessions.length } });
    goOn(ctx, row.id);
    return findExport(ctx, row.id);
  });
}
