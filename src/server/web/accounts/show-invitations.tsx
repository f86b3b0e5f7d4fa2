import type { Context } from 'hono';
import { accountHref, accountsHref } from '../../../views/pages/accounts/addresses.ts';
import { InvitationsPage } from '../../../views/pages/accounts/invitations-page.tsx';
import type { InvitationsPageProps } from '../../../views/pages/accounts/props.ts';
import type { Invited } from '../../domain/accounts/invite-many.ts';
import type { HttpEnv } from '../../http/env.ts';
import { originOf } from '../../http/origin-of.ts';
import { frameOf } from '../frame.ts';

/** Links with their secrets, in this answer alone: no address leads back to them. */
export function showInvitations(
  c: Context<HttpEnv>,
  why: InvitationsPageProps['why'],
  invited: readonly Invited[],
): Response | Promise<Response> {
  const origin = originOf(c);
  const invitations = invited.map(({ path, ...rest }) => ({ ...rest, link: origin + path }));
  const [only] = invited.length === 1 ? invited : [];
  const frame = { ...frameOf(c), path: only ? accountHref(only.account) : accountsHref };
  return c.html(<InvitationsPage frame={frame} why={why} invitations={invitations} />);
}
