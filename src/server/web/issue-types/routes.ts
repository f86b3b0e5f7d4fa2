import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postIssueTypeDeletion } from './issue-type-deletion-post.ts';
import { getIssueType } from './issue-type-get.ts';
import { postIssueType } from './issue-type-post.ts';
import { getIssueTypes } from './issue-types-get.tsx';
import { getNewIssueType } from './new-issue-type-get.ts';
import { postNewIssueType } from './new-issue-type-post.ts';

/** *Admin settings > Issue types* (SPEC E2). */
export function issueTypePages(web: Hono<HttpEnv>): void {
  web.get('/admin/issue-types', guard('settings.manage'), getIssueTypes);
  web.get('/admin/issue-types/new', guard('settings.manage'), getNewIssueType);
  web.post('/admin/issue-types/new', guard('settings.manage'), atMost(limits.form), postNewIssueType);
  web.get('/admin/issue-types/types/:code', guard('settings.manage'), getIssueType);
  web.post('/admin/issue-types/types/:code', guard('settings.manage'), atMost(limits.form), postIssueType);
  web.post('/admin/issue-types/types/:code/deletion', guard('settings.manage'), atMost(limits.form), postIssueTypeDeletion);
}
