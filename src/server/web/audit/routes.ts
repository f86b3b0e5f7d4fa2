import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getAudit } from './audit-get.tsx';
import { getExport } from './export-get.ts';
import { getPublicKey } from './public-key-get.ts';
import { getVerification } from './verification-get.tsx';
import { postVerification } from './verification-post.ts';

/** *Admin settings > Audit log* (SPEC K5). */
export function auditPages(web: Hono<HttpEnv>): void {
  web.get('/admin/audit', guard('audit.view'), getAudit);
  web.get('/admin/audit/export', guard('audit.view'), getExport);
  web.get('/admin/audit/public-key', guard('audit.view'), getPublicKey);
  web.get('/admin/audit/verification', guard('audit.view'), getVerification);
  web.post('/admin/audit/verification', guard('audit.view'), atMost(limits.form), postVerification);
}
