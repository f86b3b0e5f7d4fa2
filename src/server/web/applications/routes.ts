import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postApplicationRuleDeletion } from './application-rule-deletion-post.ts';
import { getApplicationRule } from './application-rule-get.ts';
import { postApplicationRule } from './application-rule-post.ts';
import { getApplications } from './applications-get.ts';
import { postApplications } from './applications-post.ts';
import { getApplicationExport } from './export-get.ts';
import { getNewApplicationImport } from './import-new-get.tsx';
import { postApplicationImport } from './imports-post.tsx';
import { postApplicationTrial } from './trial-post.ts';

/** *Admin settings > Applications* (SPEC E2). */
export function applicationPages(web: Hono<HttpEnv>): void {
  web.get('/admin/applications', guard('settings.manage'), getApplications);
  web.post('/admin/applications', guard('settings.manage'), atMost(limits.form), postApplications);
  web.post('/admin/applications/test', guard('settings.manage'), atMost(limits.form), postApplicationTrial);
  web.get('/admin/applications/export', guard('settings.manage'), getApplicationExport);
  web.get('/admin/applications/imports/new', guard('settings.manage'), getNewApplicationImport);
  web.post('/admin/applications/imports', guard('settings.manage'), atMost(limits.record), postApplicationImport);
  web.get('/admin/applications/rules/:id', guard('settings.manage'), getApplicationRule);
  web.post('/admin/applications/rules/:id', guard('settings.manage'), atMost(limits.form), postApplicationRule);
  web.post('/admin/applications/rules/:id/deletion', guard('settings.manage'), atMost(limits.form), postApplicationRuleDeletion);
}
