import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getComparison } from './comparison-get.tsx';
import { getRoleDeletion } from './role-deletion-get.tsx';
import { postRoleDeletion } from './role-deletion-post.ts';
import { getRoleEdit } from './role-edit-get.tsx';
import { getRole } from './role-get.tsx';
import { getNewRole } from './role-new-get.tsx';
import { postRole } from './role-post.tsx';
import { getRoles } from './roles-get.tsx';
import { postRoles } from './roles-post.tsx';

/** *Admin settings > Roles* (SPEC H1). */
export function rolePages(web: Hono<HttpEnv>): void {
  web.get('/admin/roles', guard('accounts.manage'), getRoles);
  web.post('/admin/roles', guard('accounts.manage'), atMost(limits.form), postRoles);
  web.get('/admin/roles/new', guard('accounts.manage'), getNewRole);
  web.get('/admin/roles/comparison', guard('accounts.manage'), getComparison);
  web.get('/admin/roles/:id', guard('accounts.manage'), getRole);
  web.post('/admin/roles/:id', guard('accounts.manage'), atMost(limits.form), postRole);
  web.get('/admin/roles/:id/edit', guard('accounts.manage'), getRoleEdit);
  web.get('/admin/roles/:id/deletion', guard('accounts.manage'), getRoleDeletion);
  web.post('/admin/roles/:id/deletion', guard('accounts.manage'), atMost(limits.form), postRoleDeletion);
}
