import type { Context } from 'hono';
import { moduleHref } from '../../../views/pages/modules/addresses.ts';
import { changeModule } from '../../domain/modules/change.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { changeIn, moduleForm, typedIn } from './module-form.ts';
import { showModule } from './show-module.tsx';

/** POST /admin/modules/:id: changes what was changed on the form, then its page; refused, the form again with what was typed. */
export async function postModule(c: Context<HttpEnv, '/admin/modules/:id'>): Promise<Response> {
  const id = c.req.param('id');
  const form = await readForm(c, moduleForm);
  try {
    changeModule(c.var.ctx, id, changeIn(form));
    return c.redirect(`${moduleHref(id)}?done=changed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showModule(c, id, { refusal, typed: typedIn(form) }, status);
  }
}
