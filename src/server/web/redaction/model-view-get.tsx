import type { Context } from 'hono';
import { ModelViewPage } from '../../../views/pages/redaction/model-view-page.tsx';
import { readModelView } from '../../domain/summaries/model-view.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /sessions/:id/model-view */
export function getModelView(c: Context<HttpEnv, '/sessions/:id/model-view'>): Response | Promise<Response> {
  return c.html(<ModelViewPage frame={frameOf(c)} view={readModelView(c.var.ctx, c.req.param('id'))} />);
}
