import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './env.ts';

/** Gives answers to programs the catalogues' English; handed in, since neither `http` nor the API knows a view. */
export function speaksEnglish(english: (key: string) => string) {
  return createMiddleware<HttpEnv>((c, next) => {
    c.set('english', english);
    return next();
  });
}
