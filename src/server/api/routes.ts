import { Hono } from 'hono';
import { atMost, limits } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { guard } from '../http/guard.ts';
import { largestImport } from '../importers/detect.ts';
import { postAccount } from './accounts.ts';
import { getAuditVerification } from './audit.ts';
import { postEvents } from './events.ts';
import { getHealth } from './health.ts';
import { postImport } from './imports.ts';
import { postKey } from './keys.ts';
import { getQueue } from './queue.ts';
import { getSession, getSessions, postEnd, postSession } from './sessions.ts';
import { getSummary, postSummary } from './summaries.ts';

/** The REST API, version 1, below /api/v1: each route with its guard and the largest body that it reads. */
export function apiRoutes(): Hono<HttpEnv> {
  const api = new Hono<HttpEnv>();
  api.get('/health', guard('public'), getHealth);

  api.get('/sessions', guard('sessions.read'), getSessions);
  api.post('/sessions', guard('sessions.write'), atMost(limits.batch), postSession);
  api.get('/sessions/:id', guard('sessions.read'), getSession);
  api.post('/sessions/:id/events', guard('sessions.write'), atMost(limits.batch), postEvents);
  api.post('/sessions/:id/end', guard('sessions.write'), atMost(limits.record), postEnd);
  api.get('/sessions/:id/summary', guard('sessions.read'), getSummary);
  api.post('/sessions/:id/summary', guard('sessions.write'), atMost(limits.record), postSummary);
  api.post('/imports', guard('sessions.write'), atMost(largestImport), postImport);
  api.get('/queue', guard('queue.read'), getQueue);

  api.post('/accounts', guard('accounts.manage'), atMost(limits.record), postAccount);
  api.post('/keys', guard('keys.manage'), atMost(limits.record), postKey);
  api.get('/audit/verification', guard('audit.read'), getAuditVerification);
  return api;
}
