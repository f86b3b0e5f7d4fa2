import type { Context } from 'hono';
import { auditHead, verifyAudit } from '../domain/audit/verify.ts';
import type { HttpEnv } from '../http/env.ts';

/** GET /audit/verification: `head` is worth noting down elsewhere, since only that shows a chain made anew. */
export function getAuditVerification(c: Context<HttpEnv>): Response {
  const { ctx } = c.var;
  return c.json({ broken: verifyAudit(ctx), head: auditHead(ctx) });
}
