import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { applicationsHref } from '../../../views/pages/applications/addresses.ts';
import { ApplicationListPage } from '../../../views/pages/applications/application-list-page.tsx';
import type { ApplicationListPageProps } from '../../../views/pages/applications/props.ts';
import { countApplicationRules, pageOfApplicationRules } from '../../domain/applications/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

const pageSize = 50;

type Extra = Partial<Pick<ApplicationListPageProps, 'done' | 'refusal' | 'typed' | 'trial'>>;

export function showApplications(c: Context<HttpEnv>, extra: Extra, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  const { ctx } = c.var;
  const cursor = c.req.query('cursor') || undefined;
  const { rules, next } = pageOfApplicationRules(ctx, { limit: pageSize, cursor });
  return c.html(
    <ApplicationListPage
      frame={{ ...frameOf(c), path: applicationsHref }}
      rules={rules}
      total={countApplicationRules(ctx)}
      trial={extra.trial ?? { app: '', title: '', called: null, refusal: null }}
      typed={extra.typed ?? { kind: 'process', pattern: '', product: '', active: true }}
      firstHref={cursor ? applicationsHref : null}
      nextHref={next && `${applicationsHref}?cursor=${next}`}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
