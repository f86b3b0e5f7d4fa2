import type { Context } from 'hono';
import { exportsHref } from '../../../views/pages/exports/addresses.ts';
import { cancelExport } from '../../domain/exports/cancel.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showExport } from './show-export.tsx';

/** POST /exports/:id/cancellation; one that is over already: its page, with the reason. */
export function postCancellation(c: Context<HttpEnv, '/exports/:id/cancellation'>): Response | Promise<Response> {
  const id = c.req.param('id');
  try {
    cancelExport(c.var.ctx, id);
    return c.redirect(`${exportsHref}?done=cancelled`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['record.conflict']);
    return showExport(c, id, refusal, status);
  }
}
