import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';
import { mayLookAtPeople } from '../insights/people.ts';

interface Asked {
  readonly bySupporter: boolean;
  readonly purpose: string | null;
}

/** SPEC F5: a report names supporters to whom the company's setting and the role allow it, and who says why; each look is audited. */
export function lookByPerson(ctx: Ctx, asked: Asked): void {
  assertMayName(ctx, asked);
  if (!asked.bySupporter || asked.purpose === null) return;
  audit(ctx, { action: 'figures-read', noun: 'supporter', id: 'report', details: { supporters: [], purpose: named(ctx, asked.purpose) } });
}

/** @throws Failure auth.forbidden, input.invalid */
export function assertMayName(ctx: Ctx, { bySupporter, purpose }: Asked): void {
  if (!bySupporter) return;
  if (!mayLookAtPeople(ctx)) fail('auth.forbidden', { permission: 'figures.people' });
  if (purpose === null) fail('input.invalid', { field: 'purpose', reason: 'missing' });
}
