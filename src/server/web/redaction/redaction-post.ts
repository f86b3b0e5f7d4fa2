import type { Context } from 'hono';
import { z } from 'zod';
import { redactionHref } from '../../../views/pages/redaction/addresses.ts';
import { switchRules } from '../../domain/redaction/change.ts';
import { type Rule, rules } from '../../domain/redaction/model.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';

/** Rules by the recogniser's name, and beside each, as `was.<name>`, the one that the form was made with. */
const form = z.record(z.string().max(60), z.enum(rules));

/** POST /admin/redaction: switches what was switched on the form, so that what somebody else changed meanwhile stays. */
export async function postRedaction(c: Context<HttpEnv>): Promise<Response> {
  const sent = await readForm(c, form);
  const changed = Object.entries(sent).filter(([name, rule]) => !name.startsWith('was.') && sent[`was.${name}`] !== rule);
  switchRules(c.var.ctx, Object.fromEntries(changed) as Record<string, Rule>);
  return c.redirect(`${redactionHref}?done=saved`, 303);
}
