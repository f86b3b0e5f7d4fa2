import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getModelView } from './model-view-get.tsx';
import { getNewRule } from './new-rule-get.ts';
import { postNewRule } from './new-rule-post.ts';
import { getRedaction } from './redaction-get.tsx';
import { postRedaction } from './redaction-post.ts';
import { postRuleDeletion } from './rule-deletion-post.ts';
import { getRule } from './rule-get.ts';
import { postRule } from './rule-post.ts';
import { getTrial, postTrial } from './trial.tsx';
import { getView } from './view-get.ts';

/** *Admin settings > Redaction* (SPEC E9). */
export function redactionPages(web: Hono<HttpEnv>): void {
  web.get('/admin/redaction', guard('settings.manage'), getRedaction);
  web.post('/admin/redaction', guard('settings.manage'), atMost(limits.form), postRedaction);
  web.get('/admin/redaction/new', guard('settings.manage'), getNewRule);
  web.post('/admin/redaction/new', guard('settings.manage'), atMost(limits.form), postNewRule);
  web.get('/admin/redaction/test', guard('settings.manage'), getTrial);
  web.post('/admin/redaction/test', guard('settings.manage'), atMost(limits.record), postTrial);
  web.get('/admin/redaction/view', guard('settings.manage'), getView);
  web.get('/admin/redaction/rules/:name', guard('settings.manage'), getRule);
  web.post('/admin/redaction/rules/:name', guard('settings.manage'), atMost(limits.form), postRule);
  web.post('/admin/redaction/rules/:name/deletion', guard('settings.manage'), atMost(limits.form), postRuleDeletion);
  web.get('/sessions/:id/model-view', guard('settings.manage'), getModelView);
}
