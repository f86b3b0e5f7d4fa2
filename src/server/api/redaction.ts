import { z } from 'zod';
import { putRule, removeRule } from '../domain/redaction/change.ts';
import { redactionRuleSchema, ruleChangeSchema } from '../domain/redaction/model.ts';
import { findRule, redactionRules } from '../domain/redaction/rules.ts';
import { trialInputSchema, trialSchema, tryRedaction } from '../domain/redaction/try.ts';
import { modelViewSchema, readModelView } from '../domain/summaries/model-view.ts';
import { route } from '../http/route.ts';

export const redactionRoutes = [
  route({
    method: 'get',
    path: '/redaction/rules',
    guard: 'settings.manage',
    summary: 'List what is redacted, and when',
    description: 'Every recogniser in one answer: the built-in ones, then your own.',
    answers: { 200: { says: 'The recognisers.', schema: z.object({ rules: z.array(redactionRuleSchema) }) } },
    handle: (c) => c.json({ rules: redactionRules(c.var.ctx) }),
  }),
  route({
    method: 'get',
    path: '/redaction/rules/:name',
    guard: 'settings.manage',
    summary: 'Read a recogniser',
    answers: { 200: { says: 'The recogniser.', schema: redactionRuleSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findRule(c.var.ctx, params.name)),
  }),
  route({
    method: 'put',
    path: '/redaction/rules/:name',
    guard: 'settings.manage',
    summary: 'Set a recogniser, or make one of your own',
    description:
      'A built-in one takes `rule` and `words`; what is left out goes back to as it comes. One of your own needs a `pattern` (RE2). Holds from the next event and the next summary on: what is stored stays as it is.',
    body: ruleChangeSchema,
    answers: { 200: { says: 'The recogniser as it is now.', schema: redactionRuleSchema } },
    fails: ['record.conflict'],
    handle: (c, { params, body }) => c.json(putRule(c.var.ctx, params.name, body)),
  }),
  route({
    method: 'delete',
    path: '/redaction/rules/:name',
    guard: 'settings.manage',
    summary: 'Remove a recogniser of your own, or set a built-in one back',
    answers: { 204: { says: 'It is gone, or as it comes.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      removeRule(c.var.ctx, params.name);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'post',
    path: '/redaction/test',
    guard: 'settings.manage',
    summary: 'Try the rules on a text',
    description: 'Nothing of the text is kept.',
    body: trialInputSchema,
    answers: { 200: { says: 'What would be replaced, and what would be left.', schema: trialSchema } },
    knowsRepeats: true,
    handle: (c, { body }) => c.json(tryRedaction(c.var.ctx, body.text)),
  }),
  route({
    method: 'get',
    path: '/sessions/:id/model-view',
    guard: 'settings.manage',
    summary: 'Read what the model reads of a session',
    description: 'By the rules of now, word for word. Needs `summaries.view` over that session too. The look is audited.',
    answers: { 200: { says: "The model's log.", schema: modelViewSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(readModelView(c.var.ctx, params.id)),
  }),
];
