import type { Context } from 'hono';
import { z } from 'zod';
import type { PolicyPageProps } from '../../../views/pages/policies/props.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { showPolicy } from './show-policy.tsx';

const some = z.coerce.number().int().min(0).max(1000).catch(0);
const told = z.object({ done: z.enum(['created', 'changed', 'assigned', 'taken']).optional().catch(undefined), count: some, left: some });

/** GET /admin/policies/:id */
export function getPolicy(c: Context<HttpEnv, '/admin/policies/:id'>): Response | Promise<Response> {
  return showPolicy(c, c.req.param('id'), { done: doneOf(parse(told, c.req.query())) });
}

function doneOf({ done, count, left }: z.infer<typeof told>): PolicyPageProps['done'] {
  if (done === 'assigned' || done === 'taken') return { what: done, count, leftOut: left };
  return done ?? null;
}
