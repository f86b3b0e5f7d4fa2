import type { Context } from 'hono';
import { z } from 'zod';
import { groupHref } from '../../../views/pages/groups/addresses.ts';
import { findAccountByEmail } from '../../domain/accounts/find.ts';
import { addMembers } from '../../domain/accounts/members.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { asRefused } from '../refused.ts';
import { showGroup } from './show-group.tsx';

const form = z.object({ emails: z.string().max(20_000).default('') });

/** POST /admin/groups/:id/members: puts in whoever has these addresses, all or none, then its page. */
export async function postMembers(c: Context<HttpEnv, '/admin/groups/:id/members'>): Promise<Response> {
  const id = c.req.param('id');
  const { emails } = await readForm(c, form);
  try {
    addMembers(c.var.ctx, id, idsOf(c.var.ctx, emails));
    return c.redirect(`${groupHref(id)}?done=added`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.missing', 'role.beyond-own']);
    return showGroup(c, id, { refusal, typed: { emails } }, status);
  }
}

/** Addresses as people paste them: by lines, commas, semicolons, or as "Ana Lima <ana@example.com>". */
function idsOf(ctx: Ctx, emails: string): string[] {
  const given = emails.split(/[\s,;<>"]+/).filter((word) => word.includes('@'));
  return given.map((email) => findAccountByEmail(ctx, email)?.id ?? fail('record.missing', { noun: 'account', id: email }));
}
