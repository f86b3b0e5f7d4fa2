import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { moduleHref } from '../../../views/pages/modules/addresses.ts';
import { ModulePage } from '../../../views/pages/modules/module-page.tsx';
import type { ModulePageProps } from '../../../views/pages/modules/props.ts';
import { findModule } from '../../domain/modules/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { companyNote } from './company-note.ts';

type Extra = Partial<Pick<ModulePageProps, 'done' | 'refusal' | 'typed'>>;

export function showModule(
  c: Context<HttpEnv>,
  id: string,
  extra: Extra,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const { ctx } = c.var;
  const module = findModule(ctx, id);
  return c.html(
    <ModulePage
      frame={{ ...frameOf(c), path: moduleHref(id) }}
      module={module}
      note={companyNote(ctx)}
      typed={extra.typed ?? module}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
