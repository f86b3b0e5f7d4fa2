import type { Context } from 'hono';
import { z } from 'zod';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { showLicence } from './show-licence.tsx';

const query = z.object({
  done: z.enum(['imported', 'unchanged', 'confirmed']).optional().catch(undefined),
  credits: z.coerce.number().int().min(0).catch(0),
});

/** GET /admin/licence */
export function getLicence(c: Context<HttpEnv>): Response | Promise<Response> {
  const { done: code, credits } = parse(query, c.req.query());
  return showLicence(c, { done: code === 'imported' ? { code, credits } : code ? { code } : null });
}
