import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getReportFile } from './file-get.ts';
import { getNewReport } from './new-get.ts';
import { getReports } from './reports-get.tsx';
import { getSavedReport, getSavedReports } from './saved-get.tsx';
import { getSavedFile, postMaking, postReportDeletion, postSavedReport, postSavedReports } from './saved-post.ts';

/** *Smart data > Reports* (SPEC F3). */
export function reportPages(web: Hono<HttpEnv>): void {
  web.get('/reports', guard('summaries.view'), getReports);
  web.get('/reports/file', guard('summaries.export'), getReportFile);
  web.get('/reports/saved', guard('summaries.export'), getSavedReports);
  web.post('/reports/saved', guard('summaries.export'), atMost(limits.form), postSavedReports);
  web.get('/reports/saved/new', guard('summaries.export'), getNewReport);
  web.get('/reports/saved/:id', guard('summaries.export'), getSavedReport);
  web.post('/reports/saved/:id', guard('summaries.export'), atMost(limits.form), postSavedReport);
  web.post('/reports/saved/:id/making', guard('summaries.export'), atMost(limits.form), postMaking);
  web.post('/reports/saved/:id/deletion', guard('summaries.export'), atMost(limits.form), postReportDeletion);
  web.get('/reports/saved/:id/files/:file', guard('summaries.export'), getSavedFile);
}
