import { queue, workSchema } from '../domain/summaries/work.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

export const queueRoutes = [
  route({
    method: 'get',
    path: '/queue',
    guard: 'summaries.view',
    summary: 'List waiting and running work',
    description: 'On sessions that one may see, in the order in which it will run.',
    query: pageQuery,
    answers: { 200: { says: 'A page of the queue.', schema: pageOf('work', workSchema) } },
    handle: (c, { query }) => {
      const { items, next } = queue(c.var.ctx, query);
      return c.json({ work: items, next });
    },
  }),
];
