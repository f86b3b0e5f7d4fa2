import type { Context } from 'hono';
import { QuestionPage } from '../../views/pages/sessions/question-page.tsx';
import { askAgain } from '../domain/sessions/open.ts';
import type { HttpEnv } from '../http/env.ts';
import { originOf } from '../http/origin-of.ts';
import { frameOf } from './frame.ts';

/** POST /sessions/:id/question: a new link for the remote person, in this answer alone: behind a redirect it would have to be kept somewhere. */
export function postQuestion(c: Context<HttpEnv, '/sessions/:id/question'>): Response | Promise<Response> {
  const id = c.req.param('id');
  const { path, expiresAt } = askAgain(c.var.ctx, id);
  const frame = { ...frameOf(c), path: `/sessions/${id}` };
  return c.html(<QuestionPage frame={frame} sessionId={id} url={originOf(c) + path} expiresAt={expiresAt} />, 201);
}
