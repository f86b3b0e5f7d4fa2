import type { Context } from 'hono';
import { SessionPanel } from '../../views/pages/sessions/session-fragments.tsx';
import type { HttpEnv } from '../http/env.ts';
import { frameOf } from './frame.ts';
import { shownSession } from './session-state.ts';
import { ownFrom } from './summaries/after-form.ts';

/** GET /sessions/:id/panel?from=LIST&language=CODE: the fragment beside the list. */
export function getSessionPanel(c: Context<HttpEnv, '/sessions/:id/panel'>): Response | Promise<Response> {
  const from = ownFrom(c.req.query('from'));
  const shown = shownSession(c.var.ctx, c.req.param('id'), { events: false, from, language: c.req.query('language') });
  return c.html(<SessionPanel frame={frameOf(c)} {...shown} closeHref={from && withoutSelected(from)} />);
}

/** The same list with nothing at its side. */
function withoutSelected(path: string): string {
  const url = new URL(path, 'http://box.invalid');
  url.searchParams.delete('selected');
  url.searchParams.delete('reading');
  return url.pathname + url.search;
}
