import { setImmediate as turn } from 'node:timers/promises';
import { accountsAfter } from '../../../../db/queries/accounts.ts';
import { transact } from '../../../../db/transact.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { audit } from '../../audit/append.ts';
import { listRoles } from '../../roles/assign.ts';
import { byteOrderMark, csv } from '../../tables/csv.ts';
import { yesNo } from '../../tables/yes-no.ts';
import { toDetails } from '../find.ts';
import type { AccountFilter } from '../list.ts';
import type { AccountDetail } from '../model.ts';
import { accountTables, columns, groupSeparator } from './model.ts';

const batch = 200;

/**
 * Accounts as a table that can be imported again: CSV in UTF-8 with BOM, for spreadsheets; what one would take for a
 * formula has an apostrophe before it. Comes in pieces, since it may be long; who took it stands in the audit log.
 */
export async function* accountTable(ctx: Ctx, filter: AccountFilter): AsyncGenerator<string, void> {
  transact(ctx.db, () => audit(ctx, { action: 'exported', noun: 'account-table', id: ctx.id() }));
  const roleNames = new Map(listRoles(ctx).map(({ id, name }) => [id, name]));
  yield `${byteOrderMark}${csv([[...columns, ...accountTables.toldColumns]])}`;
  let after: string | null = null;
  for (;;) {
    const rows = accountsAfter(ctx.db, filter, after, batch);
    const last = rows.at(-1);
    if (!last) return;
    yield csv(toDetails(ctx, rows).map((account) => cellsOf(account, roleNames)));
    after = last.email;
    await turn();
  }
}

function cellsOf(account: AccountDetail, roleNames: ReadonlyMap<string, string>): string[] {
  const { email, name, role, groups, language, timeZone, logsSessions, state, lastLoginAt } = account;
  const joined = groups.map((group) => group.name).join(groupSeparator);
  return [email, name, roleNames.get(role) ?? role, joined, language, timeZone, yesNo(logsSessions), state, lastLoginAt ?? ''];
}
