import type { Context } from 'hono';
import { RoleComparisonPage } from '../../../views/pages/roles/role-comparison-page.tsx';
import { countedRoles } from '../../domain/roles/assign.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { areas } from './areas.ts';

/** GET /admin/roles/comparison */
export function getComparison(c: Context<HttpEnv>): Response | Promise<Response> {
  return c.html(<RoleComparisonPage frame={frameOf(c)} roles={countedRoles(c.var.ctx)} areas={areas} />);
}
