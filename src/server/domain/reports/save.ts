import { deviceGroupById } from '../../../db/queries/device-groups.ts';
import {
  deleteSavedReportRow,
  insertSavedReport,
  pruneReportFiles,
  type SavedReportRow,
  savedReportsOf,
  updateSavedReport,
} from '../../../db/queries/reports.ts';
import { transact } from '../../../db/transact.ts';
import type { Json } from '../../kit/canonical.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { ownAccount } from '../accounts/own.ts';
import { audit, named } from '../audit/append.ts';
import { assertMayName } from './people.ts';
import { asOwner, isCompany, mayReport, savedRow, shown } from './saved.ts';
import {
  mostSaved,
  type NewReport,
  newReportSchema,
  type ReportChange,
  reportChangeSchema,
  type SavedReport,
  type StoredFilter,
} from './saved-model.ts';
import { nextDue } from './timetable.ts';

/**
 * Saves a report to be made anew (SPEC F3), under the rights of whoever saves it. The operator of the box and a
 * company's key name the account, since they have none.
 * @throws Failure input.invalid, auth.forbidden, record.missing (group, account), report.too-many
 */
export function saveReport(ctx: Ctx, input: NewReport): SavedReport {
  const { account, group, customer, bySupporter, purpose, ...rest } = parse(newReportSchema, input);
  return transact(ctx.db, () => {
    const accountId = ownerOf(ctx, account);
    const filter = { group, customer, bySupporter, purpose: bySupporter ? purpose : null };
    refuse(ctx, accountId, filter);
    if (savedReportsOf(ctx.db, accountId, mostSaved).length >= mostSaved) fail('report.too-many', { most: mostSaved });
    const now = ctx.now().getTime();
    const row: SavedReportRow = {
      ...rest,
      ...{ id: ctx.id(), accountId, filter, createdAt: now, changedAt: now },
      ...{ stoppedAt: null, stoppedBecause: null, failure: null },
      nextAt: nextDue(rest, now),
    };
    insertSavedReport(ctx.db, row);
    audit(ctx, { action: 'created', noun: 'report', id: row.id, details: { after: told(ctx, row) } });
    return shown(ctx, row);
  });
}

/** Changes what is named; one that had stopped goes on. */
export function changeReport(ctx: Ctx, id: string, input: ReportChange): SavedReport {
  const { group, customer, bySupporter, purpose, ...rest } = parse(reportChangeSchema, input);
  return transact(ctx.db, () => {
    const before = savedRow(ctx, id);
    const wish = defined({ group, customer, bySupporter, purpose });
    const held = { ...(before.filter as StoredFilter), ...wish };
    const filter = { ...held, purpose: held.bySupporter ? held.purpose : null };
    refuse(ctx, before.accountId, filter);
    const now = ctx.now().getTime();
    const changed = { ...before, ...defined(rest), filter };
    const row = { ...changed, changedAt: now, stoppedAt: null, stoppedBecause: null, failure: null, nextAt: nextDue(changed, now) };
    updateSavedReport(ctx.db, id, row);
    pruneReportFiles(ctx.db, id, row.keep);
    audit(ctx, { action: 'changed', noun: 'report', id, details: { before: told(ctx, before), after: told(ctx, row) } });
    return shown(ctx, row);
  });
}

/** With its files. */
export function deleteReport(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    const row = savedRow(ctx, id);
    deleteSavedReportRow(ctx.db, id);
    audit(ctx, { action: 'deleted', noun: 'report', id, details: { before: told(ctx, row) } });
  });
}

function ownerOf(ctx: Ctx, account: string | undefined): string {
  if (!isCompany(ctx)) {
    const own = ownAccount(ctx);
    return account === undefined || account === own ? own : fail('input.invalid', { field: 'account', reason: 'not-possible' });
  }
  return account ?? fail('input.invalid', { field: 'account', reason: 'missing' });
}

/** Whoever saves has to be able to do what the report will do, and so has the account whose it is. */
function refuse(ctx: Ctx, accountId: string, filter: StoredFilter): void {
  const owner = asOwner(ctx, accountId) ?? fail('record.missing', { noun: 'account', id: accountId });
  for (const one of [ctx, owner]) {
    if (!mayReport(one)) fail('auth.forbidden', { permission: 'summaries.export' });
    assertMayName(one, filter);
  }
  if (filter.group !== null && !deviceGroupById(ctx.db, filter.group)) fail('record.missing', { noun: 'device-group', id: filter.group });
}

/** For the log: names and reasons as digests. */
function told(ctx: Ctx, row: SavedReportRow): { [key: string]: Json } {
  const { name, filter, span, format, language, timeZone, every, at, weekday, monthDay, keep, accountId } = row;
  const { group, customer, bySupporter, purpose } = filter as StoredFilter;
  return {
    ...{ account: accountId, name: named(ctx, name), group, customer: customer && named(ctx, customer), bySupporter },
    ...{ purpose: purpose && named(ctx, purpose), span, format, language, timeZone, every, at, weekday, monthDay, keep },
  };
}

function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
