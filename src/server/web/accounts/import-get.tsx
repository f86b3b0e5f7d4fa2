import type { Context } from 'hono';
import { ImportPage } from '../../../views/pages/accounts/import-page.tsx';
import { ImportState } from '../../../views/pages/accounts/import-state.tsx';
import { countMatching } from '../../domain/accounts/list.ts';
import { findImport } from '../../domain/accounts/table/import.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/accounts/imports/:id */
export function getImport(c: Context<HttpEnv, '/admin/accounts/imports/:id'>): Response | Promise<Response> {
  return c.html(<ImportPage {...shown(c, c.req.param('id'))} />);
}

/** GET /admin/accounts/imports/:id/progress: the fragment that replaces itself. */
export function getImportProgress(c: Context<HttpEnv, '/admin/accounts/imports/:id/progress'>): Response | Promise<Response> {
  return c.html(<ImportState {...shown(c, c.req.param('id'))} />);
}

function shown(c: Context<HttpEnv>, id: string) {
  const { ctx } = c.var;
  return { frame: frameOf(c), job: findImport(ctx, id), invited: countMatching(ctx, { state: 'invited' }) };
}
