import type { Context } from 'hono';
import { SettingsPage } from '../../../views/pages/settings/settings-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { presentSettings } from './present-settings.ts';

/** GET /admin/settings */
export function getSettings(c: Context<HttpEnv>): Response | Promise<Response> {
  const done = (['saved', 'reset'] as const).find((code) => code === c.req.query('done')) ?? null;
  return c.html(<SettingsPage frame={frameOf(c)} {...presentSettings(c.var.ctx)} done={done} refused={null} />);
}
