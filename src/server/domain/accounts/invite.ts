import { z } from 'zod';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { createInvite, type NewInvite } from '../invites/create.ts';
import { changeableRow } from './find.ts';

/** A link that sets an account's password once. */
export const invitationSchema = z.object({
  path: z.string().describe('On this box, to be handed to the person; it holds a secret.'),
  expiresAt: z.string(),
});

export type Invitation = Readonly<z.infer<typeof invitationSchema>>;

/** A new link for the account, in this answer alone; the one before it opens nothing any more. */
export function inviteAccount(ctx: Ctx, accountId: string): Invitation {
  return transact(ctx.db, () => {
    changeableRow(ctx, accountId);
    return invitationOf(createInvite(ctx, accountId));
  });
}

export function invitationOf({ token, expiresAt }: NewInvite): Invitation {
  return { path: `/invite/${token}`, expiresAt };
}
