import type { Context } from 'hono';
import { modulesHref } from '../../../views/pages/modules/addresses.ts';
import { createModule } from '../../domain/modules/create.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { moduleForm, typedIn } from './module-form.ts';
import { showModules } from './show-modules.tsx';

/** POST /admin/modules: a new module, then the list; refused, the list again with what was typed. */
export async function postModules(c: Context<HttpEnv>): Promise<Response> {
  const typed = typedIn(await readForm(c, moduleForm));
  try {
    createModule(c.var.ctx, typed);
    return c.redirect(`${modulesHref}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showModules(c, { refusal, typed }, status);
  }
}
