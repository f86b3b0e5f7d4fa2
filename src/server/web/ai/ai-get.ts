import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showAi } from './show-ai.tsx';

/** GET /admin/ai */
export function getAi(c: Context<HttpEnv>): Response | Promise<Response> {
  const done = (['on', 'off', 'saved', 'reset'] as const).find((code) => code === c.req.query('done')) ?? null;
  return showAi(c, { done, refused: null });
}
