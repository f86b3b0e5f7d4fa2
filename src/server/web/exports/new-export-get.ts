import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { askedOf } from './asked.ts';
import { showNewExport } from './show-new-export.tsx';

/** GET /exports/new?scope=all|selected&sessions=ID&sessions=ID and the list's filters */
export function getNewExport(c: Context<HttpEnv>): Response | Promise<Response> {
  return showNewExport(c, askedOf(c.req.queries()));
}
