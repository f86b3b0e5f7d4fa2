import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { modulesHref } from '../../../views/pages/modules/addresses.ts';
import { ModuleListPage } from '../../../views/pages/modules/module-list-page.tsx';
import type { ModuleListPageProps } from '../../../views/pages/modules/props.ts';
import { countModules, pageOfModules } from '../../domain/modules/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { companyNote } from './company-note.ts';

const pageSize = 50;

type Extra = Partial<Pick<ModuleListPageProps, 'done' | 'refusal' | 'typed'>>;

export function showModules(c: Context<HttpEnv>, extra: Extra, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  const { ctx } = c.var;
  const cursor = c.req.query('cursor') || undefined;
  const { modules, next } = pageOfModules(ctx, { limit: pageSize, cursor });
  return c.html(
    <ModuleListPage
      frame={{ ...frameOf(c), path: modulesHref }}
      modules={modules}
      total={countModules(ctx)}
      note={companyNote(ctx)}
      typed={extra.typed ?? { name: '', insights: true }}
      firstHref={cursor ? modulesHref : null}
      nextHref={next && `${modulesHref}?cursor=${next}`}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
