import type { Context } from 'hono';
import { z } from 'zod';
import { savedDone } from '../../../views/pages/reports/props.ts';
import { SavedReportsPage } from '../../../views/pages/reports/saved-reports-page.tsx';
import { savedReports } from '../../domain/reports/saved.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { presentSaved } from './saved-form.ts';
import { showSaved } from './show-saved.tsx';

const query = z.object({ done: z.enum(savedDone).optional().catch(undefined) });

/** GET /reports/saved */
export function getSavedReports(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { done } = parse(query, c.req.query());
  return c.html(
    <SavedReportsPage frame={frameOf(c)} reports={savedReports(ctx).map((report) => presentSaved(ctx, report))} done={done ?? null} />,
  );
}

/** GET /reports/saved/:id */
export function getSavedReport(c: Context<HttpEnv, '/reports/saved/:id'>): Response | Promise<Response> {
  return showSaved(c, c.req.param('id'), { done: parse(query, c.req.query()).done });
}
