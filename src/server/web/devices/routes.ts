import type { Hono } from 'hono';
import { largestTable } from '../../domain/tables/model.ts';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getImport, getImportProgress } from '../tables/import-get.tsx';
import { getNewImport } from '../tables/import-new-get.tsx';
import { postImports } from '../tables/imports-post.tsx';
import { postChanges } from './changes-post.tsx';
import { postDeviceDeletion } from './device-deletion-post.ts';
import { getDevice } from './device-get.tsx';
import { getNewDevice } from './device-new-get.tsx';
import { postDevice } from './device-post.tsx';
import { getDevices } from './devices-get.tsx';
import { postDevices } from './devices-post.tsx';
import { getExport } from './export-get.ts';
import { getDeviceGroup, getDeviceGroups, postDeviceGroup, postDeviceGroupDeletion, postDeviceGroups } from './group-pages.ts';
import { postPageLink } from './page-link-post.tsx';
import { deviceTablePages } from './table-pages.ts';

/** A table and what a browser wraps around it. */
const upload = largestTable + limits.form;

/** *Admin settings > Devices*, and groups of them. */
export function devicePages(web: Hono<HttpEnv>): void {
  web.get('/admin/devices', guard('devices.manage'), getDevices);
  web.post('/admin/devices', guard('devices.manage'), atMost(limits.form), postDevices);
  web.get('/admin/devices/new', guard('devices.manage'), getNewDevice);
  web.get('/admin/devices/export', guard('devices.manage'), getExport);
  web.post('/admin/devices/changes', guard('devices.manage'), atMost(limits.form), postChanges);
  web.get('/admin/devices/imports/new', guard('devices.manage'), getNewImport(deviceTablePages));
  web.post('/admin/devices/imports', guard('devices.manage'), atMost(upload), postImports(deviceTablePages));
  web.get('/admin/devices/imports/:id', guard('devices.manage'), getImport(deviceTablePages));
  web.get('/admin/devices/imports/:id/progress', guard('devices.manage'), getImportProgress(deviceTablePages));
  web.get('/admin/devices/:id', guard('devices.manage'), getDevice);
  web.post('/admin/devices/:id', guard('devices.manage'), atMost(limits.form), postDevice);
  web.post('/admin/devices/:id/page-link', guard('devices.manage'), atMost(limits.form), postPageLink);
  web.post('/admin/devices/:id/deletion', guard('devices.manage'), atMost(limits.form), postDeviceDeletion);
  web.get('/admin/device-groups', guard('devices.manage'), getDeviceGroups);
  web.post('/admin/device-groups', guard('devices.manage'), atMost(limits.form), postDeviceGroups);
  web.get('/admin/device-groups/:id', guard('devices.manage'), getDeviceGroup);
  web.post('/admin/device-groups/:id', guard('devices.manage'), atMost(limits.form), postDeviceGroup);
  web.post('/admin/device-groups/:id/deletion', guard('devices.manage'), atMost(limits.form), postDeviceGroupDeletion);
}
