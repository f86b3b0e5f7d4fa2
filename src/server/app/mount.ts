import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { apiRoutes } from '../api/routes.ts';
import type { HttpEnv } from '../http/env.ts';
import { errorAnswers } from '../http/errors.ts';
import { noStore, securityHeaders } from '../http/headers.ts';
import { identify } from '../http/identify.ts';
import { createLoginGate } from '../http/login-gate.ts';
import { ownOrigin } from '../http/origin.ts';
import type { Ctx } from '../kit/ctx.ts';
import { faces } from '../web/faces.tsx';
import { webRoutes } from '../web/routes.ts';

/** Pages and API over one context: what the server, the socket, commands and tests all serve. */
export function mountApp(ctx: Ctx): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(requestId({ generator: () => ctx.id() }), securityHeaders, noStore, identify(ctx), ownOrigin);
  app.route('/api/v1', apiRoutes());
  app.route('/', webRoutes(createLoginGate()));
  const { onError, notFound } = errorAnswers(faces);
  app.onError(onError);
  app.notFound(notFound);
  return app;
}
