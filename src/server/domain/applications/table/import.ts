import { allApplicationRules } from '../../../../db/queries/application-rules.ts';
import { transact } from '../../../../db/transact.ts';
import { sha256 } from '../../../kit/crypto.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { audit, named } from '../../audit/append.ts';
import { mostFaults, type SentTable, type TableFault } from '../../tables/model.ts';
import { openTable } from '../../tables/read.ts';
import { changeRule } from '../change.ts';
import { insertRule } from '../create.ts';
import { mostRules } from '../model.ts';
import { type ApplicationImport, applicationTables } from './model.ts';
import { type PlannedRule, planRules } from './plan.ts';

/**
 * Brings rules in from a table: a pattern that its kind has already is changed, the others are added, and what is not in
 * the table stays. If one row is wrong, nothing is changed and every wrong row is named.
 * @throws Failure import.damaged: the file or its heading is not understood
 */
export function importApplicationRules(ctx: Ctx, { file, bytes, dryRun }: Omit<SentTable, 'makeGroups'>): ApplicationImport {
  const table = openTable(applicationTables, file, bytes);
  return transact(ctx.db, () => {
    const plan = planRules(table, allApplicationRules(ctx.db), mostRules);
    const isRefused = plan.faults.length > 0;
    if (!isRefused && !dryRun) bringIn(ctx, plan.rules, { file, bytes });
    return { file, dryRun, state: isRefused ? 'refused' : dryRun ? 'checked' : 'done', result: counted(plan) };
  });
}

function bringIn(ctx: Ctx, rules: readonly PlannedRule[], { file, bytes }: Pick<SentTable, 'file' | 'bytes'>): void {
  const details = { file: named(ctx, file), sha256: sha256(bytes), rows: rules.length };
  audit(ctx, { action: 'uploaded', noun: 'application-rule', id: 'all', details });
  for (const { before, after } of rules) {
    const { active, ...own } = after;
    if (before) changeRule(ctx, before, { ...own, isActive: active });
    else insertRule(ctx, after, { isLearned: false });
  }
}

function counted({
  rules,
  faults,
}: {
  readonly rules: readonly PlannedRule[];
  readonly faults: readonly TableFault[];
}): ApplicationImport['result'] {
  const changed = rules.filter(({ before, isSame }) => before !== null && !isSame).length;
  const unchanged = rules.filter(({ isSame }) => isSame).length;
  const faultCount = new Set(faults.map(({ line }) => line)).size;
  return {
    rows: rules.length + faultCount,
    added: rules.length - changed - unchanged,
    changed,
    unchanged,
    faults: faults.slice(0, mostFaults),
    faultCount,
  };
}
