import type { Context } from 'hono';
import { z } from 'zod';
import { pointsHref } from '../../../views/pages/open-points/addresses.ts';
import { markOpenPoint } from '../../domain/insights/open-points.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { cursorField, filterFields } from './point-query.ts';

const form = z.object({ ...filterFields, cursor: cursorField, as: z.enum(['done', 'open']) });

/** POST /open-points/:id/mark: done, or open again; then the list where it was. */
export async function postMark(c: Context<HttpEnv, '/open-points/:id/mark'>): Promise<Response> {
  const id = c.req.param('id');
  const { as, cursor, ...filters } = await readForm(c, form);
  markOpenPoint(c.var.ctx, { id, done: as === 'done' });
  return c.redirect(pointsHref(filters, { ...(cursor && { cursor }), marked: id, as }), 303);
}
