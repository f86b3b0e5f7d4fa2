import type { Context } from 'hono';
import { translator } from '../../../views/i18n/translator.ts';
import { NewPolicyPage } from '../../../views/pages/policies/new-policy-page.tsx';
import { findPolicy } from '../../domain/policies/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

const blank = { name: '', reports: true, insights: true, enforced: false, stillAsks: false };

/** GET /admin/policies/new: blank, or with `copy` as that policy is. */
export function getNewPolicy(c: Context<HttpEnv>): Response | Promise<Response> {
  const frame = frameOf(c);
  const copy = c.req.query('copy');
  const copyOf = copy ? findPolicy(c.var.ctx, copy) : null;
  const typed = copyOf ? { ...copyOf, name: translator(frame.language)('policies.copy-name', { name: copyOf.name }) } : blank;
  return c.html(<NewPolicyPage frame={frame} typed={typed} copyOf={copyOf} refusal={null} />);
}
