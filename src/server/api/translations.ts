import { z } from 'zod';
import { listTranslations, readTranslation, readTranslationWork } from '../domain/summaries/read-translation.ts';
import { requestTranslation, translationWishSchema, translationWorkSchema } from '../domain/summaries/request-translation.ts';
import { translationHeadSchema, translationSchema } from '../domain/summaries/translation-model.ts';
import { route } from '../http/route.ts';

const query = z.object({ version: z.coerce.number().int().min(1).optional().describe('Of the summary; the current one.') });

export const translationRoutes = [
  route({
    method: 'get',
    path: '/sessions/:id/summary/translations',
    guard: 'summaries.view',
    summary: "List the translations of a session's summary",
    description: 'Of one version, without what they say, and those that are queued, under way or failed.',
    query,
    answers: {
      200: {
        says: 'By language.',
        schema: z.object({ translations: z.array(translationHeadSchema), work: z.array(translationWorkSchema) }),
      },
    },
    fails: ['record.missing'],
    handle: (c, { params, query: { version } }) => {
      const { translations, work } = listTranslations(c.var.ctx, params.id, version);
      return c.json({ translations: [...translations], work: [...work] });
    },
  }),
  route({
    method: 'post',
    path: '/sessions/:id/summary/translations',
    guard: 'summaries.generate',
    summary: 'Have a summary translated',
    description:
      'By the local model, sentence by sentence, as a variant beside that version; it costs no credit. One that stands, is queued or under way stays the only one.',
    body: translationWishSchema,
    answers: { 202: { says: 'The work; `done` where it stands already.', schema: translationWorkSchema } },
    fails: ['record.missing', 'summary.refused'],
    handle: (c, { params, body }) => c.json(requestTranslation(c.var.ctx, params.id, body), 202),
  }),
  route({
    method: 'get',
    path: '/sessions/:id/summary/translations/:language',
    guard: 'summaries.view',
    summary: 'Read one translation',
    description: 'Marked as translated, with the sentences that stayed as they were. The look is audited.',
    query,
    answers: { 200: { says: 'The translation.', schema: translationSchema } },
    fails: ['record.missing'],
    handle: (c, { params, query: { version } }) => c.json(readTranslation(c.var.ctx, params.id, params.language, version)),
  }),
  route({
    method: 'get',
    path: '/sessions/:id/summary/translations/:language/work',
    guard: 'summaries.view',
    summary: 'Follow the work on a translation',
    query,
    answers: { 200: { says: 'How far it is.', schema: translationWorkSchema } },
    fails: ['record.missing'],
    handle: (c, { params, query: { version } }) => c.json(readTranslationWork(c.var.ctx, params.id, params.language, version)),
  }),
];
