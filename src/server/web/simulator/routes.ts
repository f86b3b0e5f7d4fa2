import type { Hono } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getSimulator } from './simulator-get.tsx';

/** *AI settings > Simulator* (SPEC C4). What is tried is saved by the AI settings' own form. */
export function simulatorPages(web: Hono<HttpEnv>): void {
  web.get('/admin/ai/simulator', guard('settings.manage'), getSimulator);
}
