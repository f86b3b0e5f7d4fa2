import type { Context } from 'hono';
import { z } from 'zod';
import { AnsweredPage } from '../../../views/pages/consent/answered-page.tsx';
import { ConsentPage } from '../../../views/pages/consent/consent-page.tsx';
import { ConsentEndedPage } from '../../../views/pages/consent/ended-page.tsx';
import { platformChoices } from '../../../views/pages/consent/platform-choice.tsx';
import { plainStatement } from '../../../views/pages/consent/statement.ts';
import { answerQuestion, findQuestion } from '../../domain/consent/answer.ts';
import { answeredBy } from '../../domain/consent/reader.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { bareFrameOf, missingLanguageOf } from './bare-frame.ts';
import { presentAnswered, presentQuestion } from './present-consent.ts';
import { readerOf } from './reader-cookie.ts';

const answerForm = z.object({
  answer: z.enum(['allowed', 'denied', 'always', 'never']),
  platform: z.enum(platformChoices).optional(),
  lang: z.string().max(10).optional(),
});

/**
 * POST /consent/:token: takes the answer, once, and shows the receipt's number in this very answer: it stands in no
 * address. The same browser is shown it again, however often it sends the form; any other one that the link has ended.
 */
export async function postConsent(c: Context<HttpEnv, '/consent/:token'>): Promise<Response> {
  const { ctx } = c.var;
  const token = c.req.param('token');
  const { answer: pressed, platform, lang } = await readForm(c, answerForm);
  const frame = bareFrameOf(c, lang);
  const reader = readerOf(c);
  const before = answeredBy(ctx, token, reader);
  if (before) return c.html(<AnsweredPage {...presentAnswered(c, frame, before)} />);
  const open = findQuestion(ctx, token);
  if (!open) return c.html(<ConsentEndedPage frame={frame} />, statusOf['consent.ended']);
  const statement = presentQuestion(frame, open);
  const answer = pressed === 'allowed' || pressed === 'always' ? 'allowed' : 'denied';
  if (open.asksPlatform && answer === 'allowed' && !platform) {
    const shown = <ConsentPage frame={frame} statement={statement} platform={{ chosen: null, missing: true }} />;
    return c.html(shown, statusOf['input.invalid']);
  }
  const labels = {
    allowed: statement.once.allow,
    denied: statement.once.deny,
    always: statement.lasting?.always,
    never: statement.lasting?.never,
  };
  const answered = answerQuestion(ctx, token, {
    answer,
    lasting: pressed === 'always' || pressed === 'never',
    wording: plainStatement(statement, labels[pressed] ?? pressed),
    language: frame.language,
    platform: platform ?? null,
    wantedLanguage: missingLanguageOf(c),
    reader,
  });
  return c.html(<AnsweredPage {...presentAnswered(c, frame, answered)} />);
}
