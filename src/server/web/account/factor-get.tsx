import type { Context } from 'hono';
import { FactorPage } from '../../../views/pages/account/factor-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { presentFactor } from './present-factor.ts';

/** GET /account/factor: off, it offers a new seed each time; nothing of it is kept before a code of it came back. */
export function getFactor(c: Context<HttpEnv>): Response | Promise<Response> {
  return c.html(<FactorPage {...presentFactor(c)} />);
}
