import type { Context } from 'hono';
import { AnsweredPage } from '../../../views/pages/consent/answered-page.tsx';
import { ConsentPage } from '../../../views/pages/consent/consent-page.tsx';
import { ConsentEndedPage } from '../../../views/pages/consent/ended-page.tsx';
import { findQuestion } from '../../domain/consent/answer.ts';
import { answeredBy } from '../../domain/consent/reader.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { bareFrameOf } from './bare-frame.ts';
import { platformOfBrowser } from './platform-of-browser.ts';
import { presentAnswered, presentQuestion } from './present-consent.ts';
import { readerOf } from './reader-cookie.ts';

/** GET /consent/:token: the question; once answered, to the browser that answered, what came of it. */
export function getConsent(c: Context<HttpEnv, '/consent/:token'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const token = c.req.param('token');
  const frame = bareFrameOf(c);
  const reader = readerOf(c);
  const answered = answeredBy(ctx, token, reader);
  if (answered) return c.html(<AnsweredPage {...presentAnswered(c, frame, answered)} />);
  const open = findQuestion(ctx, token);
  if (!open) return c.html(<ConsentEndedPage frame={frame} />, statusOf['consent.ended']);
  const platform = open.asksPlatform ? { chosen: platformOfBrowser(c), missing: false } : null;
  return c.html(<ConsentPage frame={frame} statement={presentQuestion(frame, open)} platform={platform} />);
}
