import { z } from 'zod';
import { changeDevices, changeDevicesSchema, changedDevicesSchema } from '../domain/devices/bulk.ts';
import { changeDevice } from '../domain/devices/change.ts';
import { createDevice } from '../domain/devices/create.ts';
import { deleteDevice } from '../domain/devices/delete.ts';
import { findDevice } from '../domain/devices/find.ts';
import { deviceFilterSchema, pageOfDevices } from '../domain/devices/list.ts';
import { deviceChangeSchema, deviceSchema, newDeviceSchema } from '../domain/devices/model.ts';
import { makePageLink, pageLinkSchema } from '../domain/devices/page-link.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

const ownWords = "What the device's user sets on the device's own page (`access`, `optedOut`) is told here and set nowhere else.";

export const deviceRoutes = [
  route({
    method: 'get',
    path: '/devices',
    guard: 'devices.manage',
    summary: 'List devices',
    description: `By name. All that is asked for must hold. ${ownWords}`,
    query: pageQuery.extend(deviceFilterSchema.shape),
    answers: { 200: { says: 'A page of devices.', schema: pageOf('devices', deviceSchema) } },
    handle: (c, { query }) => c.json(pageOfDevices(c.var.ctx, query)),
  }),
  route({
    method: 'post',
    path: '/devices',
    guard: 'devices.manage',
    summary: 'Register a device',
    description: `A policy is of managed devices only. ${ownWords}`,
    body: newDeviceSchema,
    answers: { 201: { says: 'The device.', schema: deviceSchema, headers: { location: "The device's address." } } },
    fails: ['record.conflict', 'record.missing', 'devices.not-managed'],
    handle: (c, { body }) => {
      const device = createDevice(c.var.ctx, body);
      c.header('location', `/api/v1/devices/${device.id}`);
      return c.json(device, 201);
    },
  }),
  route({
    method: 'post',
    path: '/devices/changes',
    guard: 'devices.manage',
    summary: 'Change several devices at once',
    description:
      'Assigns a policy, a group, or both. Devices that are not managed can have no policy: they are left out, and the answer says so.',
    body: changeDevicesSchema,
    answers: { 200: { says: 'What became of each.', schema: changedDevicesSchema } },
    fails: ['record.missing'],
    handle: (c, { body }) => c.json(changeDevices(c.var.ctx, body)),
  }),
  route({
    method: 'get',
    path: '/devices/:id',
    guard: 'devices.manage',
    summary: 'Read a device',
    answers: { 200: { says: 'The device.', schema: deviceSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findDevice(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/devices/:id',
    guard: 'devices.manage',
    summary: 'Change a device',
    description: `What is left out stays. A device that is no longer managed loses its policy. ${ownWords}`,
    body: deviceChangeSchema,
    answers: { 200: { says: 'The device as it is now.', schema: deviceSchema } },
    fails: ['record.conflict', 'record.missing', 'devices.not-managed'],
    handle: (c, { params, body }) => c.json(changeDevice(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'delete',
    path: '/devices/:id',
    guard: 'devices.manage',
    summary: 'Delete a device',
    description: 'Its sessions stay. Those that come later are to an unregistered device, whose operating system is not known.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      deleteDevice(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'post',
    path: '/devices/:id/page-link',
    guard: 'devices.manage',
    summary: "Make a link to a device's own page",
    description:
      'For that device alone: whoever opens it decides whether its sessions are captured. It is in this answer alone, and ends the one before it; sent again, it makes another.',
    body: z.strictObject({}),
    // What is kept for requests that come again would be one more place that holds the secret.
    knowsRepeats: true,
    answers: { 201: { says: 'The link.', schema: pageLinkSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(makePageLink(c.var.ctx, params.id), 201),
  }),
];
