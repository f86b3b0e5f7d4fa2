import type { Context } from 'hono';
import { redactionHref, ruleHref } from '../../../views/pages/redaction/addresses.ts';
import { removeRule } from '../../domain/redaction/change.ts';
import { findRule } from '../../domain/redaction/rules.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/redaction/rules/:name/deletion: one of your own is gone, a built-in one is as it comes. */
export function postRuleDeletion(c: Context<HttpEnv, '/admin/redaction/rules/:name/deletion'>): Response {
  const name = c.req.param('name');
  const { own } = findRule(c.var.ctx, name);
  removeRule(c.var.ctx, name);
  return c.redirect(own ? `${redactionHref}?done=deleted` : `${ruleHref(name)}?done=reset`, 303);
}
