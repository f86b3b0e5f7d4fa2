import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postModuleDeletion } from './module-deletion-post.ts';
import { getModule } from './module-get.ts';
import { postModule } from './module-post.ts';
import { getModules } from './modules-get.ts';
import { postModules } from './modules-post.ts';

/** *Admin settings > Modules*. */
export function modulePages(web: Hono<HttpEnv>): void {
  web.get('/admin/modules', guard('devices.manage'), getModules);
  web.post('/admin/modules', guard('devices.manage'), atMost(limits.form), postModules);
  web.get('/admin/modules/:id', guard('devices.manage'), getModule);
  web.post('/admin/modules/:id', guard('devices.manage'), atMost(limits.form), postModule);
  web.post('/admin/modules/:id/deletion', guard('devices.manage'), atMost(limits.form), postModuleDeletion);
}
