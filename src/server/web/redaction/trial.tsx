import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { trialHref } from '../../../views/pages/redaction/addresses.ts';
import type { TrialPageProps } from '../../../views/pages/redaction/props.ts';
import { TrialPage } from '../../../views/pages/redaction/trial-page.tsx';
import { redactionRules } from '../../domain/redaction/rules.ts';
import { tryRedaction } from '../../domain/redaction/try.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';

const form = z.object({ text: z.string().max(100_000).default('') });

/** GET /admin/redaction/test */
export function getTrial(c: Context<HttpEnv>): Response | Promise<Response> {
  return show(c, { text: '', trial: null, refusal: null });
}

/** POST /admin/redaction/test: changes nothing; a form, so that the text stands in no address and no log. */
export async function postTrial(c: Context<HttpEnv>): Promise<Response> {
  const text = (await readForm(c, form)).text.replaceAll('\r\n', '\n');
  try {
    const trial = tryRedaction(c.var.ctx, text);
    const own = new Set(redactionRules(c.var.ctx).flatMap((rule) => (rule.own ? [rule.name] : [])));
    return show(c, { text, trial: { ...trial, finds: trial.finds.map((find) => ({ ...find, own: own.has(find.name) })) }, refusal: null });
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    return show(c, { text, trial: null, refusal }, status);
  }
}

function show(c: Context<HttpEnv>, props: Omit<TrialPageProps, 'frame'>, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  return c.html(<TrialPage frame={{ ...frameOf(c), path: trialHref }} {...props} />, status);
}
