import { createMiddleware } from 'hono/factory';
import { cleanText } from '../kit/clean-text.ts';
import type { HttpEnv } from './env.ts';

/**
 * A page shows no character that nobody sees, wherever its texts come from (SPEC E10): a session captured by an earlier
 * version, a name from a directory, a model's sentence.
 */
export const shownText = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  if (!c.res.body || !c.res.headers.get('content-type')?.startsWith('text/html')) return;
  const html = await c.res.text();
  c.res = new Response(cleanText(html), c.res);
});
