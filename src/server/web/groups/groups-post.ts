import type { Context } from 'hono';
import { z } from 'zod';
import { groupHref } from '../../../views/pages/groups/addresses.ts';
import { createGroup } from '../../domain/groups/create.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showGroups } from './show-groups.tsx';

const form = z.object({ name: z.string().max(1000).default('') });

/** POST /admin/groups: a new group, then its page; refused, the list again with what was typed. */
export async function postGroups(c: Context<HttpEnv>): Promise<Response> {
  const { name } = await readForm(c, form);
  try {
    const { id } = createGroup(c.var.ctx, { name });
    return c.redirect(`${groupHref(id)}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showGroups(c, { refusal, typed: name }, status);
  }
}
