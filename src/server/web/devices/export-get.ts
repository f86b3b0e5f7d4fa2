import type { Context } from 'hono';
import { deviceTableArea } from '../../../views/pages/devices/table-area.ts';
import { deviceTable } from '../../domain/devices/table/write.ts';
import type { HttpEnv } from '../../http/env.ts';
import { tableAnswer } from '../../http/table.ts';
import { listQuery } from './list-query.ts';

/** GET /admin/devices/export: what the list shows, all pages of it, as a table. */
export function getExport(c: Context<HttpEnv>): Response {
  return tableAnswer(c, deviceTableArea.file, deviceTable(c.var.ctx, listQuery(c).asked));
}
