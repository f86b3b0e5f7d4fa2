import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { policyHref } from '../../../views/pages/policies/addresses.ts';
import { PolicyPage } from '../../../views/pages/policies/policy-page.tsx';
import type { PolicyPageProps } from '../../../views/pages/policies/props.ts';
import { findPolicy } from '../../domain/policies/find.ts';
import { pageOfPolicyDevices } from '../../domain/policies/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { companyNote } from './company-note.ts';

const pageSize = 50;

type Extra = Partial<Pick<PolicyPageProps, 'done' | 'refusal' | 'typed' | 'names'>>;

export function showPolicy(
  c: Context<HttpEnv>,
  id: string,
  extra: Extra,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const { ctx } = c.var;
  const here = policyHref(id);
  const policy = findPolicy(ctx, id);
  const cursor = c.req.query('cursor') || undefined;
  const { devices, next } = pageOfPolicyDevices(ctx, id, { limit: pageSize, cursor });
  return c.html(
    <PolicyPage
      frame={{ ...frameOf(c), path: here }}
      policy={policy}
      devices={devices}
      note={companyNote(ctx)}
      typed={extra.typed ?? policy}
      names={extra.names ?? ''}
      firstHref={cursor ? `${here}#devices` : null}
      nextHref={next && `${here}?cursor=${next}#devices`}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
