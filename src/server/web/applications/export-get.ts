import type { Context } from 'hono';
import { applicationTableArea } from '../../../views/pages/applications/table-area.ts';
import { applicationTable } from '../../domain/applications/table/write.ts';
import type { HttpEnv } from '../../http/env.ts';
import { tableFile } from '../../http/table.ts';

/** GET /admin/applications/export */
export function getApplicationExport(c: Context<HttpEnv>): Response {
  return tableFile(c, applicationTableArea.file, applicationTable(c.var.ctx));
}
