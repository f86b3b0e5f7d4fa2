import { type ApplicationRuleRow, applicationRuleById, applicationRuleByKey } from '../../../db/queries/application-rules.ts';
import type { Json } from '../../kit/canonical.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { named } from '../audit/append.ts';
import { keyOfPattern } from '../timeline/naming.ts';
import { type ApplicationRule, toApplicationRule } from './model.ts';

export function findApplicationRule(ctx: Ctx, id: string): ApplicationRule {
  return toApplicationRule(applicationRuleRow(ctx, id));
}

export function applicationRuleRow(ctx: Ctx, id: string): ApplicationRuleRow {
  return applicationRuleById(ctx.db, id) ?? fail('record.missing', { noun: 'application-rule', id });
}

/** Refuses a pattern that another rule of its kind has, whatever its case and accents (`record.conflict`). */
export function assertPatternFree(ctx: Ctx, { kind, pattern }: Pick<ApplicationRuleRow, 'kind' | 'pattern'>, own: string | null): void {
  const other = applicationRuleByKey(ctx.db, kind, keyOfPattern(kind, pattern));
  if (other && other.id !== own) fail('record.conflict', { noun: 'application-rule', id: pattern, reason: 'exists' });
}

/** What the audit log says of it. Titles and names may name people: the log holds their digests. */
export function told(ctx: Ctx, { kind, pattern, product, isActive }: ApplicationRuleRow): { [key: string]: Json } {
  return { kind, pattern: named(ctx, pattern), product: product === null ? null : named(ctx, product), active: isActive };
}
