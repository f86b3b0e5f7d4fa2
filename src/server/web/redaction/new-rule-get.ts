import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showNewRule } from './show-rule.tsx';

/** GET /admin/redaction/new */
export function getNewRule(c: Context<HttpEnv>): Response | Promise<Response> {
  return showNewRule(c, {});
}
