import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showAccount } from './show-account.tsx';

const told = ['changed', 'disabled', 'enabled'] as const;

/** GET /admin/accounts/:id */
export function getAccount(c: Context<HttpEnv, '/admin/accounts/:id'>): Response | Promise<Response> {
  const done = told.find((code) => code === c.req.query('done')) ?? null;
  return showAccount(c, c.req.param('id'), { done });
}
