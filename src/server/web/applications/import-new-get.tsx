import type { Context } from 'hono';
import { applicationTableArea } from '../../../views/pages/applications/table-area.ts';
import { NewImportPage } from '../../../views/pages/tables/new-import-page.tsx';
import { mostRules } from '../../domain/applications/model.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/applications/imports/new */
export function getNewApplicationImport(c: Context<HttpEnv>): Response | Promise<Response> {
  const typed = { dryRun: true, makeGroups: false };
  return c.html(<NewImportPage frame={frameOf(c)} of={applicationTableArea} mostRows={mostRules} typed={typed} refusal={null} />);
}
