import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getPolicies } from './policies-get.tsx';
import { postPolicies } from './policies-post.tsx';
import { getPolicyDeletion } from './policy-deletion-get.tsx';
import { postPolicyDeletion } from './policy-deletion-post.ts';
import { postPolicyDevices } from './policy-devices-post.ts';
import { postPolicyDevicesRemoval } from './policy-devices-removal-post.ts';
import { getPolicy } from './policy-get.ts';
import { getNewPolicy } from './policy-new-get.tsx';
import { postPolicy } from './policy-post.ts';

/** *Admin settings > Policies*. */
export function policyPages(web: Hono<HttpEnv>): void {
  web.get('/admin/policies', guard('devices.manage'), getPolicies);
  web.post('/admin/policies', guard('devices.manage'), atMost(limits.form), postPolicies);
  web.get('/admin/policies/new', guard('devices.manage'), getNewPolicy);
  web.get('/admin/policies/:id', guard('devices.manage'), getPolicy);
  web.post('/admin/policies/:id', guard('devices.manage'), atMost(limits.form), postPolicy);
  web.post('/admin/policies/:id/devices', guard('devices.manage'), atMost(limits.form), postPolicyDevices);
  web.post('/admin/policies/:id/devices/removal', guard('devices.manage'), atMost(limits.form), postPolicyDevicesRemoval);
  web.get('/admin/policies/:id/deletion', guard('devices.manage'), getPolicyDeletion);
  web.post('/admin/policies/:id/deletion', guard('devices.manage'), atMost(limits.form), postPolicyDeletion);
}
