import type { Context } from 'hono';
import { sessionHref } from '../../../views/pages/summaries/addresses.ts';
import { NotePage } from '../../../views/pages/summaries/note-page.tsx';
import { readSession } from '../../domain/summaries/read.ts';
import type { HttpEnv } from '../../http/env.ts';
import { originOf } from '../../http/origin-of.ts';
import { fail } from '../../kit/errors.ts';
import { frameOf } from '../frame.ts';
import { presentSession } from '../present-session.ts';
import { presentLife } from './present-life.ts';
import { presentVariants, translatedView } from './present-variants.ts';

/** GET /sessions/:id/note?language=CODE: of what is written, also while it is being written again. */
export function getNote(c: Context<HttpEnv, '/sessions/:id/note'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const language = c.req.query('language') ?? null;
  const { session, summary } = readSession(ctx, id, { events: false });
  if (!summary) return fail('record.missing', { noun: 'summary', id });
  const review = presentLife(ctx, session, { canGenerate: false, from: null })?.current.review ?? null;
  const variants = presentVariants(ctx, id, summary.content.language, { language, from: null });
  const told = translatedView(ctx, summary, variants) ?? summary.content;
  const address = `${originOf(c)}${sessionHref(session.id)}`;
  return c.html(<NotePage frame={frameOf(c)} session={presentSession(session)} summary={told} review={review} address={address} />);
}
