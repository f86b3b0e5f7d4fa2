import {
  createDeviceGroup,
  deleteDeviceGroup,
  deviceGroupSchema,
  findDeviceGroup,
  pageOfDeviceGroups,
  renameDeviceGroup,
} from '../domain/devices/groups.ts';
import { newGroupSchema } from '../domain/groups/model.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

export const deviceGroupRoutes = [
  route({
    method: 'get',
    path: '/device-groups',
    guard: 'devices.manage',
    summary: 'List groups of devices',
    description: 'By name.',
    query: pageQuery,
    answers: { 200: { says: 'A page of groups.', schema: pageOf('groups', deviceGroupSchema) } },
    handle: (c, { query }) => c.json(pageOfDeviceGroups(c.var.ctx, query)),
  }),
  route({
    method: 'post',
    path: '/device-groups',
    guard: 'devices.manage',
    summary: 'Make a group of devices',
    body: newGroupSchema,
    answers: { 201: { says: 'The group, empty.', schema: deviceGroupSchema, headers: { location: "The group's address." } } },
    fails: ['record.conflict'],
    handle: (c, { body }) => {
      const group = createDeviceGroup(c.var.ctx, body);
      c.header('location', `/api/v1/device-groups/${group.id}`);
      return c.json(group, 201);
    },
  }),
  route({
    method: 'get',
    path: '/device-groups/:id',
    guard: 'devices.manage',
    summary: 'Read a group of devices',
    answers: { 200: { says: 'The group.', schema: deviceGroupSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findDeviceGroup(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/device-groups/:id',
    guard: 'devices.manage',
    summary: 'Rename a group of devices',
    body: newGroupSchema,
    answers: { 200: { says: 'The group as it is now.', schema: deviceGroupSchema } },
    fails: ['record.conflict', 'record.missing'],
    handle: (c, { params, body }) => c.json(renameDeviceGroup(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'delete',
    path: '/device-groups/:id',
    guard: 'devices.manage',
    summary: 'Delete a group of devices',
    description: 'Its devices stay, in no group.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      deleteDeviceGroup(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
];
