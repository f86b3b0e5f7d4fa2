import type { Context } from 'hono';
import { RedactionPage } from '../../../views/pages/redaction/redaction-page.tsx';
import { redactionRules } from '../../domain/redaction/rules.ts';
import { may } from '../../domain/roles/grants.ts';
import { listSessions } from '../../domain/sessions/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { frameOf } from '../frame.ts';

/** Sessions that can be chosen here; any other by its address. */
const latest = 30;

/** GET /admin/redaction */
export function getRedaction(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const done = (['saved', 'deleted'] as const).find((code) => code === c.req.query('done')) ?? null;
  return c.html(<RedactionPage frame={frameOf(c)} rules={redactionRules(ctx)} sessions={sessionsToShow(ctx)} done={done} />);
}

function sessionsToShow(ctx: Ctx): { id: string; device: string; start: string }[] | null {
  if (!may(ctx, 'summaries.view')) return null;
  const { items } = listSessions(ctx, { limit: latest });
  return items.filter(({ eventCount }) => eventCount > 0).map(({ id, device, start }) => ({ id, device: device.name, start }));
}
