import { z } from 'zod';
import { auditHead, verifyAudit } from '../domain/audit/verify.ts';
import { route } from '../http/route.ts';

const verification = z.object({
  broken: z
    .object({ seq: z.int(), reason: z.enum(['gap', 'order', 'content', 'end']) })
    .nullable()
    .describe('The first bad record; null: nothing is broken.'),
  head: z
    .object({ seq: z.int(), hash: z.string() })
    .describe('Number and hash of the last record: worth noting down elsewhere, since only that shows a chain made anew.'),
});

export const auditRoutes = [
  route({
    method: 'get',
    path: '/audit/verification',
    guard: 'audit.view',
    summary: "Check the audit log's chain",
    answers: { 200: { says: 'What was found.', schema: verification } },
    handle: (c) => c.json({ broken: verifyAudit(c.var.ctx), head: auditHead(c.var.ctx) }),
  }),
];
