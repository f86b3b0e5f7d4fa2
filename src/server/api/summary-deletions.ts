import { z } from 'zod';
import { deleteContent, deletionSchema, forecastDeletion } from '../domain/summaries/delete.ts';
import { route } from '../http/route.ts';

const withLog = z.object({
  log: z.enum(['keep', 'delete']).default('keep').describe('What is done with the captured log; to delete it needs `logs.delete` too.'),
});
const partOf = ({ log }: z.output<typeof withLog>) => (log === 'delete' ? 'both' : 'summary');

export const deletionRoutes = [
  route({
    method: 'get',
    path: '/sessions/:id/summary/deletion',
    guard: 'summaries.delete',
    summary: 'Tell what deleting a summary would take away',
    description: 'Changes nothing.',
    query: withLog,
    answers: { 200: { says: 'What would go, and what would stay.', schema: deletionSchema } },
    fails: ['record.missing', 'record.conflict'],
    handle: (c, { params, query }) => c.json(forecastDeletion(c.var.ctx, params.id, partOf(query))),
  }),
  route({
    method: 'delete',
    path: '/sessions/:id/summary',
    guard: 'summaries.delete',
    summary: 'Delete a summary, with the captured log or without',
    description:
      'Every version and what readers said of them, also from the file of the database. The session, its receipt and what it was charged stay.',
    query: withLog,
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing', 'record.conflict'],
    handle: (c, { params, query }) => {
      deleteContent(c.var.ctx, params.id, partOf(query));
      return c.body(null, 204);
    },
  }),
  route({
    method: 'get',
    path: '/sessions/:id/log/deletion',
    guard: 'logs.delete',
    summary: 'Tell what deleting a captured log would take away',
    description: 'Changes nothing.',
    answers: { 200: { says: 'What would go, and what would stay.', schema: deletionSchema } },
    fails: ['record.missing', 'record.conflict'],
    handle: (c, { params }) => c.json(forecastDeletion(c.var.ctx, params.id, 'log')),
  }),
  route({
    method: 'delete',
    path: '/sessions/:id/log',
    guard: 'logs.delete',
    summary: 'Delete the captured log alone',
    description:
      'Every event, also from the file of the database. The summary stays, and its steps go on quoting from it; nothing is added to the log any more.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing', 'record.conflict'],
    handle: (c, { params }) => {
      deleteContent(c.var.ctx, params.id, 'log');
      return c.body(null, 204);
    },
  }),
];
