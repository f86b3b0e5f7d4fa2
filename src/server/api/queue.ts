import { cancelWork } from '../domain/queue/cancel.ts';
import { listFailures } from '../domain/queue/failures.ts';
import { listQueue } from '../domain/queue/list.ts';
import { failedWorkSchema, queuedWorkSchema, queueStateSchema } from '../domain/queue/model.ts';
import { pauseQueue, resumeQueue } from '../domain/queue/pause.ts';
import { retryWork } from '../domain/queue/retry.ts';
import { queueState } from '../domain/queue/state.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

export const queueRoutes = [
  route({
    method: 'get',
    path: '/queue',
    guard: 'summaries.view',
    summary: 'List waiting and running work',
    description: 'Summaries and translations of sessions that one may see, in the order in which they will be written.',
    query: pageQuery,
    answers: { 200: { says: 'A page of the queue.', schema: pageOf('work', queuedWorkSchema) } },
    handle: (c, { query }) => {
      const { items, next } = listQueue(c.var.ctx, query);
      return c.json({ work: items, next });
    },
  }),
  route({
    method: 'get',
    path: '/queue/state',
    guard: 'summaries.view',
    summary: 'Tell how the queue stands',
    description: 'Whether it is paused, how much waits and runs, and how long the last ones took.',
    answers: { 200: { says: 'How it stands.', schema: queueStateSchema } },
    handle: (c) => c.json(queueState(c.var.ctx)),
  }),
  route({
    method: 'get',
    path: '/queue/failures',
    guard: 'summaries.view',
    summary: 'List work that was given up',
    description: 'On sessions that one may see, the newest first; what somebody asked for again is not among it.',
    query: pageQuery,
    answers: { 200: { says: 'A page of it.', schema: pageOf('failures', failedWorkSchema) } },
    handle: (c, { query }) => {
      const { items, next } = listFailures(c.var.ctx, query);
      return c.json({ failures: items, next });
    },
  }),
  route({
    method: 'post',
    path: '/queue/pause',
    guard: 'settings.manage',
    summary: 'Pause the queue',
    description: 'The whole of it, until it is resumed; what the model works on now is finished.',
    answers: { 204: { says: 'It is paused.', schema: null } },
    handle: (c) => {
      pauseQueue(c.var.ctx);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'delete',
    path: '/queue/pause',
    guard: 'settings.manage',
    summary: 'Resume the queue',
    answers: { 204: { says: 'It goes on.', schema: null } },
    handle: (c) => {
      resumeQueue(c.var.ctx);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'delete',
    path: '/queue/work/:id',
    guard: 'summaries.generate',
    summary: 'Cancel work that waits or runs',
    description: 'Nothing is written, and the credit that was reserved for it goes back.',
    answers: { 204: { says: 'It is cancelled.', schema: null } },
    fails: ['record.missing', 'record.conflict'],
    handle: (c, { params }) => {
      cancelWork(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'post',
    path: '/queue/work/:id/retry',
    guard: 'summaries.generate',
    summary: 'Ask again for work that was given up',
    description: 'As it was wished then, under the rules as they are now: a new job at the end of the queue.',
    answers: { 202: { says: 'The new job.', schema: queuedWorkSchema } },
    fails: ['record.missing', 'record.conflict', 'summary.refused', 'credits.insufficient', 'licence.required'],
    handle: (c, { params }) => c.json(retryWork(c.var.ctx, params.id), 202),
  }),
];
