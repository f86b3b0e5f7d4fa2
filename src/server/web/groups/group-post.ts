import type { Context } from 'hono';
import { z } from 'zod';
import { groupHref } from '../../../views/pages/groups/addresses.ts';
import { renameGroup } from '../../domain/groups/rename.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showGroup } from './show-group.tsx';

const form = z.object({ name: z.string().max(1000).default('') });

/** POST /admin/groups/:id: another name, then its page. */
export async function postGroup(c: Context<HttpEnv, '/admin/groups/:id'>): Promise<Response> {
  const id = c.req.param('id');
  const { name } = await readForm(c, form);
  try {
    renameGroup(c.var.ctx, id, { name });
    return c.redirect(`${groupHref(id)}?done=renamed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showGroup(c, id, { refusal, typed: { name } }, status);
  }
}
