import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showApplications } from './show-applications.tsx';

const told = ['created', 'deleted', 'imported'] as const;

/** GET /admin/applications */
export function getApplications(c: Context<HttpEnv>): Response | Promise<Response> {
  return showApplications(c, { done: told.find((code) => code === c.req.query('done')) ?? null });
}
