import { Hono } from 'hono';
import { apiDescription, apiRoutes } from '../api/routes.ts';
import { withLoginGate } from '../http/attempt.ts';
import { barePages } from '../http/bare-pages.ts';
import { giveBodyRoom } from '../http/body-room.ts';
import { speaksEnglish } from '../http/english.ts';
import type { HttpEnv } from '../http/env.ts';
import { errorAnswers } from '../http/errors.ts';
import { noStore, securityHeaders, staysEncrypted } from '../http/headers.ts';
import { identify } from '../http/identify.ts';
import { knownHost } from '../http/known-host.ts';
import { ownOrigin } from '../http/origin.ts';
import { createRateLimiter, type Rates } from '../http/rate-limit.ts';
import { requestLog } from '../http/request-log.ts';
import { noteSender } from '../http/sender.ts';
import { shownText } from '../http/shown-text.ts';
import type { Ctx } from '../kit/ctx.ts';
import { english } from '../web/english.ts';
import { faces } from '../web/faces.tsx';
import { webRoutes } from '../web/routes.ts';

/** Pages and API over one context: what the server, the socket, commands and tests all serve. */
export function mountApp(ctx: Ctx, rates?: Rates): Hono<HttpEnv> {
  const limiter = createRateLimiter(rates);
  const app = new Hono<HttpEnv>();
  app.use(requestLog(ctx), noteSender(ctx.config), giveBodyRoom(), barePages, securityHeaders, staysEncrypted, noStore, shownText);
  app.use(limiter.wrongKeys, identify(ctx), knownHost(ctx.config), ownOrigin, withLoginGate());
  app.use(speaksEnglish(english));
  app.route('/api/v1', apiRoutes(ctx, limiter));
  app.route('/', webRoutes(apiDescription));
  const { onError, notFound } = errorAnswers(app, faces);
  app.onError(onError);
  app.notFound(notFound);
  return app;
}
