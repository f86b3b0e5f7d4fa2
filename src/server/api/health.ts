import type { Context } from 'hono';
import type { HttpEnv } from '../http/env.ts';
import { version } from '../kit/version.ts';

/** Answers that the server serves; tells nothing that nobody may know. */
export function getHealth(c: Context<HttpEnv>): Response {
  return c.json({ status: 'serving', version });
}
