import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { issueTypeHref, newIssueTypeHref } from '../../../views/pages/issue-types/addresses.ts';
import { IssueTypePage } from '../../../views/pages/issue-types/issue-type-page.tsx';
import type { IssueTypePageProps, TypedIssueType } from '../../../views/pages/issue-types/props.ts';
import { issueTypeDefinitions, lastResort } from '../../domain/issue-types/built-in.ts';
import { findIssueType, issueTypes, summariesByType } from '../../domain/issue-types/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { typedOf } from './issue-type-form.ts';
import { withSummaries } from './present.ts';

type Extra = Partial<Pick<IssueTypePageProps, 'done' | 'refusal' | 'typed'>>;

export function showIssueType(
  c: Context<HttpEnv>,
  code: string,
  extra: Extra,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const { ctx } = c.var;
  const type = findIssueType(ctx, code);
  return c.html(
    <IssueTypePage
      frame={{ ...frameOf(c), path: issueTypeHref(code) }}
      type={withSummaries(type, summariesByType(ctx))}
      standard={issueTypeDefinitions.find((one) => one.code === code)?.definition ?? null}
      isLastResort={code === lastResort}
      places={issueTypes(ctx).length - 1}
      typed={extra.typed ?? typedOf(type)}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}

const blank: TypedIssueType = {
  code: '',
  name: '',
  names: { en: '', fr: '', pt: '', de: '', es: '' },
  definition: '',
  examples: '',
  active: true,
  place: 1,
};

export function showNewIssueType(
  c: Context<HttpEnv>,
  extra: Omit<Extra, 'done'>,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(
    <IssueTypePage
      frame={{ ...frameOf(c), path: newIssueTypeHref }}
      type={null}
      standard={null}
      isLastResort={false}
      places={0}
      typed={extra.typed ?? blank}
      done={null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
