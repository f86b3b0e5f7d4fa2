import { closeAccountPlan, moveAccounts, openAccountPlan, planAccounts, planGroups } from '../../../../db/queries/account-plan.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { isWider } from '../../roles/grants.ts';
import type { Mover } from '../../tables/apply.ts';
import type { PlannedRow } from '../../tables/model.ts';
import { type AccountFacts, toldChange, toldFacts } from '../facts.ts';
import { keepAdministrator } from '../last-administrator.ts';

/** How accounts come in from a table. */
export function accountMover(ctx: Ctx): Mover<AccountFacts> {
  return {
    open: openAccountPlan,
    close: closeAccountPlan,
    noun: 'account',
    groupNoun: 'group',
    putGroups: planGroups,
    putRows: (db, rows, createdAt) =>
      planAccounts(
        db,
        rows.map((row) => planned(ctx, row, createdAt)),
      ),
    told: ({ before, after }, named) => (before ? toldChange(before, after, named) : null) ?? toldFacts(after, named),
    transact: (write) => keepAdministrator(ctx, write),
    move: moveAccounts,
  };
}

function planned(ctx: Ctx, { id, before, after }: PlannedRow<AccountFacts>, createdAt: number) {
  const { groups, ...facts } = after;
  const own = new Set(before?.groups);
  return {
    ...facts,
    id,
    isNew: before === null,
    roleChanged: before !== null && before.role !== after.role,
    roleWidened: before !== null && isWider(ctx, before.role, after.role),
    createdAt,
    join: groups.filter((group) => !own.has(group)),
    leave: [...own].filter((group) => !groups.includes(group)),
  };
}
