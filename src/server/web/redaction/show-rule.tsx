import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { newRuleHref, ruleHref } from '../../../views/pages/redaction/addresses.ts';
import type { RulePageProps, TypedRule } from '../../../views/pages/redaction/props.ts';
import { RulePage } from '../../../views/pages/redaction/rule-page.tsx';
import { findRule } from '../../domain/redaction/rules.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { typedOf } from './rule-form.ts';

type Extra = Partial<Pick<RulePageProps, 'done' | 'refusal'>> & { readonly typed?: TypedRule };

export function showRule(
  c: Context<HttpEnv>,
  name: string,
  extra: Extra,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const recogniser = findRule(c.var.ctx, name);
  return c.html(
    <RulePage
      frame={{ ...frameOf(c), path: ruleHref(name) }}
      recogniser={recogniser}
      typed={extra.typed ?? typedOf(recogniser)}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}

const blank: TypedRule = { name: '', rule: 'model', words: '', pattern: '', score: '0.6' };

export function showNewRule(
  c: Context<HttpEnv>,
  extra: Omit<Extra, 'done'>,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(
    <RulePage
      frame={{ ...frameOf(c), path: newRuleHref }}
      recogniser={null}
      typed={extra.typed ?? blank}
      done={null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
