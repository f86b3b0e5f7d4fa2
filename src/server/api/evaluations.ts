import { findEvaluation, startEvaluation } from '../domain/summaries/evaluate.ts';
import { evaluationInput, evaluationSchema } from '../domain/summaries/evaluation-model.ts';
import { route } from '../http/route.ts';

export const evaluationRoutes = [
  route({
    method: 'post',
    path: '/evaluations',
    guard: 'settings.manage',
    summary: 'Measure the model on corrected summaries',
    description:
      'The model writes summaries that people edited or reviewed anew, inside the box; what it wrote is measured and forgotten, and nothing is charged. Needs `summaries.view`. One that waits or runs stays the only one.',
    body: evaluationInput,
    answers: { 202: { says: 'The evaluation, queued.', schema: evaluationSchema } },
    fails: ['record.conflict'],
    handle: (c, { body }) => c.json(startEvaluation(c.var.ctx, body), 202),
  }),
  route({
    method: 'get',
    path: '/evaluations/:id',
    guard: 'settings.manage',
    summary: 'Read an evaluation',
    description: 'Figures and codes, no text of any session.',
    answers: { 200: { says: 'As far as it has come.', schema: evaluationSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findEvaluation(c.var.ctx, params.id)),
  }),
];
