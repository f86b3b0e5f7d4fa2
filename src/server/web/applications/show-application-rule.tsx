import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { applicationRuleHref } from '../../../views/pages/applications/addresses.ts';
import { ApplicationRulePage } from '../../../views/pages/applications/application-rule-page.tsx';
import type { ApplicationRulePageProps } from '../../../views/pages/applications/props.ts';
import { findApplicationRule } from '../../domain/applications/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

type Extra = Partial<Pick<ApplicationRulePageProps, 'done' | 'refusal' | 'typed'>>;

export function showApplicationRule(
  c: Context<HttpEnv>,
  id: string,
  extra: Extra,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const rule = findApplicationRule(c.var.ctx, id);
  return c.html(
    <ApplicationRulePage
      frame={{ ...frameOf(c), path: applicationRuleHref(id) }}
      rule={rule}
      typed={extra.typed ?? { ...rule, product: rule.product ?? '' }}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
