import type { Context } from 'hono';
import { z } from 'zod';
import { tryApplication } from '../../domain/applications/try.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showApplications } from './show-applications.tsx';

const form = z.object({ app: z.string().max(2_000).default(''), title: z.string().max(10_000).default('') });

/**
 * POST /admin/applications/test: changes nothing; a form, so that the title stands in no address and no log. What was tried
 * stands in the fields of a new rule, too.
 */
export async function postApplicationTrial(c: Context<HttpEnv>): Promise<Response> {
  const { app, title } = await readForm(c, form);
  try {
    const called = tryApplication(c.var.ctx, { app, title });
    const typed = {
      kind: app.trim() === '' ? 'window' : 'process',
      pattern: (app.trim() || title).slice(0, 200),
      product: '',
      active: true,
    };
    return showApplications(c, { trial: { app, title, called, refusal: null }, typed });
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    return showApplications(c, { trial: { app, title, called: null, refusal } }, status);
  }
}
