import { z } from 'zod';
import { appendEvents } from '../domain/sessions/append.ts';
import { eventSchema } from '../domain/sessions/model.ts';
import { limits } from '../http/body.ts';
import { route } from '../http/route.ts';
import { parse } from '../kit/parse.ts';

const batchKey = z.string().trim().min(1).max(200);

const batchSchema = z.strictObject({
  events: z.array(eventSchema).min(1).max(10_000),
  batch: batchKey.optional().describe("The sender's name for this batch; the header Idempotency-Key says the same."),
});

const appended = z.object({
  state: z.enum(['added', 'unchanged', 'discarded']),
  position: z.int().describe("Position of the batch's first event."),
  count: z.int().describe('Events that were kept.'),
  discarded: z.int().describe('Events that were not kept: from before the remote person allowed it, or all of them.'),
  eventCount: z.int().describe('Events that the session has now.'),
});

export const eventRoutes = [
  route({
    method: 'post',
    path: '/sessions/:id/events',
    guard: 'sessions.capture',
    summary: 'Add a batch of events',
    description:
      'Without a name, its content is its name. A batch already taken changes nothing, also after the end of the session and however long ago it was; other events under a used name are refused.',
    body: batchSchema,
    limit: limits.batch,
    captured: true,
    rate: 'events',
    knowsRepeats: true,
    answers: {
      201: { says: 'Added behind the events that are there.', schema: appended },
      200: { says: 'This batch was taken before, or nothing of it may be kept; nothing changed.', schema: appended },
    },
    fails: ['record.conflict', 'session.ended'],
    handle: (c, { params, body: { events, batch } }) => {
      const header = c.req.header('idempotency-key');
      const key = batch ?? (header === undefined ? null : parse(batchKey, header));
      const added = appendEvents(c.var.ctx, params.id, events, key);
      return c.json(added, added.state === 'added' ? 201 : 200);
    },
  }),
];
