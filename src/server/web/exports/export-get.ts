import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showExport, showLiveExport } from './show-export.tsx';

/** GET /exports/:id */
export function getExport(c: Context<HttpEnv, '/exports/:id'>): Response | Promise<Response> {
  return showExport(c, c.req.param('id'));
}

/** GET /exports/:id/live: the fragment that keeps the page up to date. */
export function getExportLive(c: Context<HttpEnv, '/exports/:id/live'>): Response | Promise<Response> {
  return showLiveExport(c, c.req.param('id'));
}
