import { accountById } from '../../../db/queries/accounts.ts';
import type { ExportRow } from '../../../db/queries/exports.ts';
import { type Actor, actingAs, type Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { keyActor } from '../keys/authenticate.ts';
import { grantsOf, may } from '../roles/grants.ts';

/** @throws Failure auth.forbidden */
export function assertMayExport(ctx: Ctx): void {
  for (const permission of ['summaries.view', 'summaries.export'] as const) {
    if (!may(ctx, permission)) fail('auth.forbidden', { permission });
  }
}

/**
 * The same context for whoever asked, with the rights that they have now: what they may no longer see is not written.
 * @throws Failure auth.forbidden: their account or key is gone, or may no longer export
 */
export function asAsker(ctx: Ctx, { asker }: Pick<ExportRow, 'asker'>): Ctx {
  const actor = actorNow(ctx, asker) ?? fail('auth.forbidden', { permission: 'summaries.export' });
  const asking = actingAs(ctx, actor, ctx.source);
  assertMayExport(asking);
  return asking;
}

function actorNow(ctx: Ctx, asker: string): Actor | null {
  const [kind, id = ''] = asker.split(':');
  if (kind === 'operator' || kind === 'system') return { kind };
  if (kind === 'key') return keyActor(ctx, id);
  const account = accountById(ctx.db, id);
  if (!account || account.disabledAt !== null) return null;
  return { kind: 'account', id: account.id, grants: grantsOf(ctx, account.role) };
}
