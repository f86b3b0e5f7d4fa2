import type { Context } from 'hono';
import { NewImportPage } from '../../../views/pages/accounts/new-import-page.tsx';
import { columns } from '../../domain/accounts/table/model.ts';
import { mostRows } from '../../domain/tables/model.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/accounts/imports/new */
export function getNewImport(c: Context<HttpEnv>): Response | Promise<Response> {
  const typed = { dryRun: true, makeGroups: false };
  return c.html(<NewImportPage frame={frameOf(c)} columns={columns} mostRows={mostRows} typed={typed} refusal={null} />);
}
