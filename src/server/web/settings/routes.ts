import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postSettingReset } from './setting-reset-post.ts';
import { getSettings } from './settings-get.tsx';
import { postSettings } from './settings-post.tsx';

/** *Admin settings > Settings* (SPEC A10). */
export function settingPages(web: Hono<HttpEnv>): void {
  web.get('/admin/settings', guard('settings.manage'), getSettings);
  web.post('/admin/settings', guard('settings.manage'), atMost(limits.form), postSettings);
  web.post('/admin/settings/reset', guard('settings.manage'), atMost(limits.form), postSettingReset);
}
