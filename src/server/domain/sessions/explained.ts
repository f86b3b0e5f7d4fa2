import { z } from 'zod';
import type { Ctx } from '../../kit/ctx.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { type Reason, reasonRules } from '../eligibility/model.ts';
import { may } from '../roles/grants.ts';
import type { Permission } from '../roles/permissions.ts';

/** Where what decided can be changed, and the permission that opens it. */
const placePermissions = {
  ai: 'settings.manage',
  licence: 'credits.manage',
  credits: 'credits.manage',
  account: 'accounts.manage',
  device: 'devices.manage',
  policy: 'devices.manage',
  module: 'devices.manage',
  receipt: 'audit.view',
} as const satisfies Record<string, Permission>;

export type PlaceKind = keyof typeof placePermissions;

/** One rule as "why (not)?" shows it (SPEC C4). */
export const explainedRuleSchema = z
  .object({
    of: z
      .enum(['session', 'outgoing', 'incoming', 'summary'])
      .describe('What it decides about: the session as a whole, one way to capture it, or its summary.'),
    code: z.enum(Object.keys(reasonRules) as [Reason, ...Reason[]]).describe('The reason that it gives where it refuses.'),
    rule: z.string().describe('Where the specification states it.'),
    passed: z.boolean(),
    saw: z
      .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.int(), z.null()])) })
      .describe('The fact that decided.'),
    place: z
      .object({ kind: z.enum(Object.keys(placePermissions) as [PlaceKind, ...PlaceKind[]]), id: z.string().nullable() })
      .nullable()
      .describe('What would change it; null: whoever asks may not open that, or nothing would. Without an id: the list.'),
  })
  .meta({ id: 'ExplainedRule' });

export type ExplainedRule = Frozen<z.infer<typeof explainedRuleSchema>>;

/** What a rule saw: `rule` where another one than the reason's own decided. */
export interface Seen {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number | null>>;
  readonly rule?: string;
  readonly place?: { readonly kind: PlaceKind; readonly id?: string | null };
}

/** Told with its place only to whoever may open that. */
export function explained(
  ctx: Ctx,
  check: { readonly of: ExplainedRule['of']; readonly reason: Reason; readonly passed: boolean },
  { code, params = {}, rule, place }: Seen,
): ExplainedRule {
  const { of, reason, passed } = check;
  const isOpen = place && may(ctx, placePermissions[place.kind]);
  return {
    of,
    code: reason,
    rule: rule ?? reasonRules[reason],
    passed,
    saw: { code, params },
    place: isOpen ? { kind: place.kind, id: place.id ?? null } : null,
  };
}
