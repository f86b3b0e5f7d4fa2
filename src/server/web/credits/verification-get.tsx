import type { Context } from 'hono';
import { VerificationPage } from '../../../views/pages/credits/verification-page.tsx';
import { verifyCredits } from '../../domain/credits/verify.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/credits/verification: rebuilds the balance and writes nothing. */
export function getVerification(c: Context<HttpEnv>): Response | Promise<Response> {
  return c.html(<VerificationPage frame={frameOf(c)} found={verifyCredits(c.var.ctx)} />);
}
