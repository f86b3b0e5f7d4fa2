import type { Context } from 'hono';
import { uiOf } from '../../../views/i18n/ui.ts';
import { LogState } from '../../../views/pages/audit/log-state.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { presentState } from './present-audit.ts';

/** GET /admin/audit/verification: the state of the log alone, for a page that waits for a check. */
export function getVerification(c: Context<HttpEnv>): Response | Promise<Response> {
  return c.html(<LogState ui={uiOf(frameOf(c))} state={presentState(c.var.ctx)} />);
}
