import type { Context } from 'hono';
import { sessionHref } from '../../../views/pages/summaries/addresses.ts';
import { NotePage } from '../../../views/pages/summaries/note-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { originOf } from '../../http/origin-of.ts';
import { fail } from '../../kit/errors.ts';
import { frameOf } from '../frame.ts';
import { shownSession } from '../session-state.ts';

/** GET /sessions/:id/note */
export function getNote(c: Context<HttpEnv, '/sessions/:id/note'>): Response | Promise<Response> {
  const id = c.req.param('id');
  const { session, state, life } = shownSession(c.var.ctx, id, { events: false });
  if (state.kind !== 'ready') return fail('record.missing', { noun: 'summary', id });
  const address = `${originOf(c)}${sessionHref(id)}`;
  const review = life?.current.review ?? null;
  return c.html(<NotePage frame={frameOf(c)} session={session} summary={state.summary} review={review} address={address} />);
}
