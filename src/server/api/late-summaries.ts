import { z } from 'zod';
import { companySettings } from '../domain/settings/settings.ts';
import { lateSchema, listLate } from '../domain/summaries/late.ts';
import { periodOf } from '../domain/summaries/period.ts';
import { lateQueuedSchema, mostAtOnce, queueLate } from '../domain/summaries/queue-late.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

const period = {
  from: z.string().max(40).optional().describe('Sessions that began then or later: RFC 3339, or a day in the company’s time zone.'),
  to: z.string().max(40).optional().describe('Sessions that began until then; of a day, all of it.'),
};

export const lateSummaryRoutes = [
  route({
    method: 'get',
    path: '/late-summaries',
    guard: 'summaries.generate',
    summary: 'List captured sessions that have ended and have no summary',
    description:
      'Of those that one may see, newest first, with the reason why not yet. Sessions whose summary is being written are not among them.',
    query: pageQuery.extend(period),
    answers: { 200: { says: 'A page of sessions.', schema: pageOf('sessions', lateSchema) } },
    handle: (c, { query: { limit, cursor, ...typed } }) => {
      const { ctx } = c.var;
      const { items, next } = listLate(ctx, { limit, cursor, ...periodOf(typed, companySettings(ctx).timeZone) });
      return c.json({ sessions: items, next });
    },
  }),
  route({
    method: 'post',
    path: '/late-summaries',
    guard: 'summaries.generate',
    summary: 'Queue summaries of sessions that have none',
    description: `The oldest session first, at most ${mostAtOnce} at once, until the credits run out; the rest stays. With \`dryRun\` the forecast alone. Calling again queues none twice.`,
    body: z.object({
      sessions: z.array(z.string().max(100)).max(mostAtOnce).optional().describe('Ids; left out: all that wait.'),
      ...period,
      dryRun: z.boolean().default(false),
    }),
    answers: { 200: { says: 'What was queued, or would be, and what stays.', schema: lateQueuedSchema } },
    fails: ['record.missing'],
    handle: (c, { body: { sessions, dryRun, ...typed } }) => {
      const { ctx } = c.var;
      return c.json(queueLate(ctx, { sessions, dryRun, ...periodOf(typed, companySettings(ctx).timeZone) }));
    },
  }),
];
