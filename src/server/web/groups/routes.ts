import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postGroupDeletion } from './group-deletion-post.ts';
import { getGroup } from './group-get.tsx';
import { postGroup } from './group-post.ts';
import { getGroups } from './groups-get.tsx';
import { postGroups } from './groups-post.ts';
import { postMembers } from './members-post.ts';
import { postMembersRemoval } from './members-removal-post.ts';

/** *Admin settings > Groups*: sets of accounts. */
export function groupPages(web: Hono<HttpEnv>): void {
  web.get('/admin/groups', guard('accounts.manage'), getGroups);
  web.post('/admin/groups', guard('accounts.manage'), atMost(limits.form), postGroups);
  web.get('/admin/groups/:id', guard('accounts.manage'), getGroup);
  web.post('/admin/groups/:id', guard('accounts.manage'), atMost(limits.form), postGroup);
  web.post('/admin/groups/:id/deletion', guard('accounts.manage'), atMost(limits.form), postGroupDeletion);
  web.post('/admin/groups/:id/members', guard('accounts.manage'), atMost(limits.form), postMembers);
  web.post('/admin/groups/:id/members/removal', guard('accounts.manage'), atMost(limits.form), postMembersRemoval);
}
