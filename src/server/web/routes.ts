import { Hono } from 'hono';
import { atMost, limits } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { guard } from '../http/guard.ts';
import type { ApiDocument } from '../http/openapi/document.ts';
import { ownPages } from './account/routes.ts';
import { accountPages } from './accounts/routes.ts';
import { aiPages } from './ai/routes.ts';
import { apiDocsPages } from './api-docs/routes.ts';
import { getAsset } from './asset-get.ts';
import { auditPages } from './audit/routes.ts';
import { creditPages } from './credits/routes.ts';
import { groupPages } from './groups/routes.ts';
import { getHome } from './home-get.ts';
import { invitePages } from './invite/routes.ts';
import { keyPages } from './keys/routes.ts';
import { postLanguage } from './language-post.ts';
import { licencePages } from './licence/routes.ts';
import { loginPages } from './login/routes.ts';
import { loginListPages } from './logins/routes.ts';
import { postQuestion } from './question-post.tsx';
import { rolePages } from './roles/routes.ts';
import { getSession } from './session-get.tsx';
import { getSessionPanel } from './session-panel-get.tsx';
import { getSessionProgress } from './session-progress-get.tsx';
import { getSessions } from './sessions-get.tsx';
import { settingPages } from './settings/routes.ts';
import { postSummary } from './summary-post.ts';

/** The pages, and the fragments that htmx swaps into them: each route with its guard and the largest body that it reads. */
export function webRoutes(apiDescription: () => ApiDocument): Hono<HttpEnv> {
  const web = new Hono<HttpEnv>();
  web.get('/', guard('self'), getHome);
  web.get('/assets/:file', guard('public'), getAsset);
  web.post('/language', guard('public'), atMost(limits.form), postLanguage);

  web.get('/sessions', guard('summaries.view'), getSessions);
  web.get('/sessions/:id', guard('summaries.view'), getSession);
  web.get('/sessions/:id/panel', guard('summaries.view'), getSessionPanel);
  web.get('/sessions/:id/progress', guard('summaries.view'), getSessionProgress);
  web.post('/sessions/:id/question', guard('sessions.capture'), atMost(limits.form), postQuestion);
  web.post('/sessions/:id/summary', guard('summaries.generate'), atMost(limits.form), postSummary);
  accountPages(web);
  aiPages(web);
  creditPages(web);
  licencePages(web);
  groupPages(web);
  auditPages(web);
  apiDocsPages(web, apiDescription);
  keyPages(web);
  loginPages(web);
  invitePages(web);
  ownPages(web);
  loginListPages(web);
  rolePages(web);
  settingPages(web);
  return web;
}
