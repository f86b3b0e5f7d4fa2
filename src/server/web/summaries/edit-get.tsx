import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { EditPage } from '../../../views/pages/summaries/edit-page.tsx';
import type { TypedSummary } from '../../../views/pages/summaries/props.ts';
import { issueTypes } from '../../domain/issue-types/list.ts';
import { type Outcome, outcomes } from '../../domain/summaries/model.ts';
import { currentVersion, readVersion } from '../../domain/summaries/versions.ts';
import type { HttpEnv } from '../../http/env.ts';
import { fail } from '../../kit/errors.ts';
import { frameOf } from '../frame.ts';
import type { FormRefusal } from '../refused.ts';
import { ownFrom } from './after-form.ts';
import { typedOf } from './typed-summary.ts';

/** GET /sessions/:id/edit */
export function getEdit(c: Context<HttpEnv, '/sessions/:id/edit'>): Response | Promise<Response> {
  const id = c.req.param('id');
  const current = currentVersion(c.var.ctx, id) ?? fail('record.missing', { noun: 'summary', id });
  const { content } = readVersion(c.var.ctx, id, current.version).summary;
  const was = typedOf(content);
  return showEdit(
    c,
    { id, version: current.version, language: content.language, typed: was, was, refusal: null, from: ownFrom(c.req.query('from')) },
    200,
  );
}

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly language: string;
  readonly typed: TypedSummary;
  readonly was: TypedSummary;
  readonly refusal: FormRefusal | null;
  readonly from: string | null;
}

/** The form, with the types that are there to choose and those that it has. */
export function showEdit(c: Context<HttpEnv>, { id, ...shown }: Shown, status: ContentfulStatusCode): Response | Promise<Response> {
  const active = issueTypes(c.var.ctx).flatMap(({ code, active }) => (active ? [code] : []));
  const own = [shown.was.issueType, shown.was.secondType].filter((code) => code !== '' && !active.includes(code));
  const choices: readonly Outcome[] = outcomes;
  return c.html(<EditPage frame={frameOf(c)} sessionId={id} {...shown} issueTypes={[...active, ...own]} outcomes={choices} />, status);
}
