import type { Context, Handler } from 'hono';
import { ImportPage } from '../../../views/pages/tables/import-page.tsx';
import { ImportState } from '../../../views/pages/tables/import-state.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import type { TablePages } from './table-pages.ts';

/** GET <imports>/:id */
export function getImport(pages: TablePages): Handler<HttpEnv, '/:id'> {
  return (c) => c.html(<ImportPage {...shown(c, pages, c.req.param('id'))} />);
}

/** GET <imports>/:id/progress: the fragment that replaces itself. */
export function getImportProgress(pages: TablePages): Handler<HttpEnv, '/:id'> {
  return (c) => c.html(<ImportState {...shown(c, pages, c.req.param('id'))} />);
}

function shown(c: Context<HttpEnv>, { area, find, next }: TablePages, id: string) {
  return { frame: frameOf(c), of: area, job: find(c.var.ctx, id), next: next?.(c) };
}
