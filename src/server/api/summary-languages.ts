import { z } from 'zod';
import { offeredLanguageSchema, offeredLanguages } from '../domain/summaries/languages.ts';
import { route } from '../http/route.ts';

export const summaryLanguageRoutes = [
  route({
    method: 'get',
    path: '/summary-languages',
    guard: 'summaries.view',
    summary: 'List the languages of summaries',
    description: 'With whether the model in use passed the evaluation in each; the others are offered all the same, as not measured.',
    answers: {
      200: { says: 'Every language.', schema: z.object({ model: z.string(), languages: z.array(offeredLanguageSchema) }) },
    },
    handle: (c) => c.json({ model: c.var.ctx.engine.state().model.id, languages: offeredLanguages(c.var.ctx) }),
  }),
];
