import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';
import { may } from '../roles/grants.ts';
import { companySettings } from '../settings/settings.ts';
import type { InsightFilters } from './filters.ts';

/** Whether the actor may look at figures of single supporters: the company wants them at all, and the role has them (SPEC F5). */
export function mayLookAtPeople(ctx: Ctx): boolean {
  return companySettings(ctx).supporterFigures === 'on' && may(ctx, 'figures.people');
}

/**
 * SPEC F5: whoever filters by supporter, or asks for figures by supporter, needs the company's setting, the permission and
 * a purpose, and each look leaves a record. Inside a transaction. Answers whether that is what was asked for.
 */
export function lookAtPeople(ctx: Ctx, { supporter, purpose }: InsightFilters, what: 'figures' | 'list'): boolean {
  if (supporter.length === 0 && purpose === null) return false;
  if (!mayLookAtPeople(ctx)) fail('auth.forbidden', { permission: 'figures.people' });
  if (purpose === null) fail('input.invalid', { field: 'purpose', reason: 'missing' });
  audit(ctx, {
    action: 'figures-read',
    noun: 'supporter',
    id: what,
    details: { supporters: [...supporter], purpose: named(ctx, purpose) },
  });
  return true;
}
