import { Hono } from 'hono';
import { atMost, limits } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { guard } from '../http/guard.ts';
import { mountRoutes, type Route } from '../http/route.ts';
import { largestImport } from '../importers/detect.ts';
import { accountRoutes } from './accounts.ts';
import { getAuditVerification } from './audit.ts';
import { postEvents } from './events.ts';
import { getHealth } from './health.ts';
import { postImport } from './imports.ts';
import { postKey } from './keys.ts';
import { getQueue } from './queue.ts';
import { getSession, getSessions, postEnd, postSession } from './sessions.ts';
import { getSummary, postSummary } from './summaries.ts';

/** What is described in the API's own description. */
export const routes: readonly Route[] = [...accountRoutes];

/** The REST API, version 1, below /api/v1: each route with its guard and the largest body that it reads. */
export function apiRoutes(): Hono<HttpEnv> {
  const api = new Hono<HttpEnv>();
  api.get('/health', guard('public'), getHealth);

  api.get('/sessions', guard('summaries.view'), getSessions);
  api.post('/sessions', guard('sessions.capture'), atMost(limits.batch), postSession);
  api.get('/sessions/:id', guard('summaries.view'), getSession);
  api.post('/sessions/:id/events', guard('sessions.capture'), atMost(limits.batch), postEvents);
  api.post('/sessions/:id/end', guard('sessions.capture'), atMost(limits.record), postEnd);
  api.get('/sessions/:id/summary', guard('summaries.view'), getSummary);
  api.post('/sessions/:id/summary', guard('summaries.generate'), atMost(limits.record), postSummary);
  api.post('/imports', guard('sessions.capture'), atMost(largestImport), postImport);
  api.get('/queue', guard('summaries.view'), getQueue);

  api.post('/keys', guard('integrations.manage'), atMost(limits.record), postKey);
  api.get('/audit/verification', guard('audit.view'), getAuditVerification);
  mountRoutes(api, routes);
  return api;
}
