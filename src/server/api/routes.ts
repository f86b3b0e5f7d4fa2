import { Hono } from 'hono';
import { shortAddress } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { onceOnly } from '../http/idempotency.ts';
import { type ApiDocument, describeApi } from '../http/openapi/document.ts';
import type { RateLimiter } from '../http/rate-limit.ts';
import { mountRoutes, type Route } from '../http/route.ts';
import type { Ctx } from '../kit/ctx.ts';
import { accountTableRoutes } from './account-tables.ts';
import { accountRoutes } from './accounts.ts';
import { applicationRuleRoutes } from './application-rules.ts';
import { applicationTableRoutes } from './application-tables.ts';
import { auditRoutes } from './audit.ts';
import { creditRoutes } from './credits.ts';
import { descriptionRoute } from './description.ts';
import { deviceGroupRoutes } from './device-groups.ts';
import { deviceTableRoutes } from './device-tables.ts';
import { deviceRoutes } from './devices.ts';
import { evaluationRoutes } from './evaluations.ts';
import { eventRoutes } from './events.ts';
import { exportRoutes } from './exports.ts';
import { factorRoutes } from './factors.ts';
import { groupRoutes } from './groups.ts';
import { healthRoutes } from './health.ts';
import { importRoutes } from './imports.ts';
import { insightRoutes } from './insights.ts';
import { issueTypeRoutes } from './issue-types.ts';
import { keyRoutes } from './keys.ts';
import { lateSummaryRoutes } from './late-summaries.ts';
import { licenceRoutes } from './licences.ts';
import { loginRoutes } from './logins.ts';
import { ownRoutes } from './me.ts';
import { moduleRoutes } from './modules.ts';
import { policyRoutes } from './policies.ts';
import { queueRoutes } from './queue.ts';
import { receiptRoutes } from './receipts.ts';
import { redactionRoutes } from './redaction.ts';
import { reportRoutes } from './reports.ts';
import { roleRoutes } from './roles.ts';
import { sessionRoutes } from './sessions.ts';
import { settingRoutes } from './settings.ts';
import { simulationRoutes } from './simulations.ts';
import { summaryRoutes } from './summaries.ts';
import { deletionRoutes } from './summary-deletions.ts';
import { summaryExportRoutes } from './summary-exports.ts';
import { summaryLanguageRoutes } from './summary-languages.ts';
import { versionRoutes } from './summary-versions.ts';
import { translationRoutes } from './translations.ts';

/** Every route of the REST API, in the order in which its description tells them. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...eventRoutes,
  ...summaryRoutes,
  ...versionRoutes,
  ...translationRoutes,
  ...summaryExportRoutes,
  ...summaryLanguageRoutes,
  ...deletionRoutes,
  ...evaluationRoutes,
  ...lateSummaryRoutes,
  ...insightRoutes,
  ...importRoutes,
  ...queueRoutes,
  ...receiptRoutes,
  ...accountRoutes,
  ...accountTableRoutes,
  ...loginRoutes,
  ...factorRoutes,
  ...ownRoutes,
  ...groupRoutes,
  ...deviceRoutes,
  ...deviceTableRoutes,
  ...deviceGroupRoutes,
  ...roleRoutes,
  ...keyRoutes,
  ...policyRoutes,
  ...moduleRoutes,
  ...settingRoutes,
  ...issueTypeRoutes,
  ...applicationRuleRoutes,
  ...applicationTableRoutes,
  ...redactionRoutes,
  ...reportRoutes,
  ...simulationRoutes,
  ...licenceRoutes,
  ...creditRoutes,
  ...auditRoutes,
  ...healthRoutes,
  descriptionRoute(apiDescription),
  // Behind the tables of records, which have names below /exports too.
  ...exportRoutes,
];

let described: ApiDocument | undefined;

/** The description of all routes, made once. */
export function apiDescription(): ApiDocument {
  described ??= describeApi(routes);
  return described;
}

/** The REST API, version 1, below /api/v1. */
export function apiRoutes(ctx: Ctx, limiter: RateLimiter): Hono<HttpEnv> {
  const api = new Hono<HttpEnv>();
  api.use(shortAddress, limiter.counts(routes));
  mountRoutes(api, routes, onceOnly(ctx));
  return api;
}
