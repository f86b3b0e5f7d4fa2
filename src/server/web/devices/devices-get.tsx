import type { Context } from 'hono';
import { z } from 'zod';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { showList } from './show-list.tsx';

const count = z.coerce.number().int().min(0).max(1000).catch(0);
const told = z.object({ done: z.enum(['bulk', 'deleted']).optional().catch(undefined), count, left: count });

/** GET /admin/devices */
export function getDevices(c: Context<HttpEnv>): Response | Promise<Response> {
  const { done, count, left } = parse(told, c.req.query());
  return showList(c, { done: done === 'bulk' ? { count, leftOut: left } : (done ?? null) });
}
