import { allApplicationRules } from '../../../../db/queries/application-rules.ts';
import { transact } from '../../../../db/transact.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { audit } from '../../audit/append.ts';
import { byteOrderMark, csv } from '../../tables/csv.ts';
import { yesNo } from '../../tables/yes-no.ts';
import { applicationTables, columns } from './model.ts';

/**
 * All rules as a table that can be imported again: CSV in UTF-8 with BOM, for spreadsheets; what one would take for a
 * formula has an apostrophe before it. Who took it stands in the audit log.
 */
export function applicationTable(ctx: Ctx): string {
  return transact(ctx.db, () => {
    const rules = allApplicationRules(ctx.db);
    audit(ctx, { action: 'exported', noun: 'application-rule', id: 'all', details: { rows: rules.length } });
    const rows = rules.map(({ pattern, kind, product, isActive, isLearned }) => [
      pattern,
      kind,
      product ?? '',
      yesNo(isActive),
      yesNo(isLearned),
    ]);
    return `${byteOrderMark}${csv([[...columns, ...applicationTables.toldColumns], ...rows])}`;
  });
}
