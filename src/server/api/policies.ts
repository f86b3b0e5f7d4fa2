import { changePolicy } from '../domain/policies/change.ts';
import { createPolicy } from '../domain/policies/create.ts';
import { deletePolicy } from '../domain/policies/delete.ts';
import { findPolicy } from '../domain/policies/find.ts';
import { pageOfPolicies, pageOfPolicyDevices } from '../domain/policies/list.ts';
import { newPolicySchema, policyChangeSchema, policyDeviceSchema, policySchema } from '../domain/policies/model.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

/** "Connection reports and session insights (AI)" of managed devices (SPEC A6). */
export const policyRoutes = [
  route({
    method: 'get',
    path: '/policies',
    guard: 'devices.manage',
    summary: 'List policies',
    description: 'By name.',
    query: pageQuery,
    answers: { 200: { says: 'A page of policies.', schema: pageOf('policies', policySchema) } },
    handle: (c, { query }) => c.json(pageOfPolicies(c.var.ctx, query)),
  }),
  route({
    method: 'post',
    path: '/policies',
    guard: 'devices.manage',
    summary: 'Make a policy',
    description: 'No device has it yet, also where it is a copy.',
    body: newPolicySchema,
    answers: { 201: { says: 'The policy.', schema: policySchema, headers: { location: "The policy's address." } } },
    fails: ['record.conflict', 'record.missing'],
    handle: (c, { body }) => {
      const policy = createPolicy(c.var.ctx, body);
      c.header('location', `/api/v1/policies/${policy.id}`);
      return c.json(policy, 201);
    },
  }),
  route({
    method: 'get',
    path: '/policies/:id',
    guard: 'devices.manage',
    summary: 'Read a policy',
    answers: { 200: { says: 'The policy.', schema: policySchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findPolicy(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/policies/:id',
    guard: 'devices.manage',
    summary: 'Change a policy',
    description: 'For every device that has it. What is left out stays; sessions that are running keep the settings of their start.',
    body: policyChangeSchema,
    answers: { 200: { says: 'The policy as it is now.', schema: policySchema } },
    fails: ['record.conflict', 'record.missing'],
    handle: (c, { params, body }) => c.json(changePolicy(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'delete',
    path: '/policies/:id',
    guard: 'devices.manage',
    summary: 'Delete a policy',
    description: 'The devices that have it are left without a policy.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      deletePolicy(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'get',
    path: '/policies/:id/devices',
    guard: 'devices.manage',
    summary: 'List the devices that have a policy',
    description: 'By name.',
    query: pageQuery,
    answers: { 200: { says: 'A page of devices.', schema: pageOf('devices', policyDeviceSchema) } },
    fails: ['record.missing'],
    handle: (c, { params, query }) => c.json(pageOfPolicyDevices(c.var.ctx, params.id, query)),
  }),
];
