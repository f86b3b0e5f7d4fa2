import { z } from 'zod';
import { route } from '../http/route.ts';
import { version } from '../kit/version.ts';

const health = z.object({ status: z.literal('serving'), version: z.string() });

export const healthRoutes = [
  route({
    method: 'get',
    path: '/health',
    guard: 'public',
    summary: 'Whether the server serves',
    description: 'Tells nothing that nobody may know.',
    answers: { 200: { says: 'It serves.', schema: health } },
    handle: (c) => c.json({ status: 'serving', version }),
  }),
];
