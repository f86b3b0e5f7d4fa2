import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postCancellation } from './cancellation-post.ts';
import { postDeletion } from './deletion-post.ts';
import { getExport, getExportLive } from './export-get.ts';
import { getExports } from './exports-get.tsx';
import { postExports } from './exports-post.ts';
import { getFile } from './file-get.ts';
import { getNewExport } from './new-export-get.ts';

/** *Smart data > Exports* (SPEC G). */
export function exportPages(web: Hono<HttpEnv>): void {
  web.get('/exports', guard('summaries.export'), getExports);
  web.post('/exports', guard('summaries.export'), atMost(limits.form), postExports);
  web.get('/exports/new', guard('summaries.export'), getNewExport);
  web.get('/exports/:id', guard('summaries.export'), getExport);
  web.get('/exports/:id/live', guard('summaries.export'), getExportLive);
  web.get('/exports/:id/file', guard('summaries.export'), getFile);
  web.post('/exports/:id/cancellation', guard('summaries.export'), atMost(limits.form), postCancellation);
  web.post('/exports/:id/deletion', guard('summaries.export'), atMost(limits.form), postDeletion);
}
