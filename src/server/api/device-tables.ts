import { deviceFilterSchema } from '../domain/devices/list.ts';
import { findDeviceImport, uploadDevices } from '../domain/devices/table/import.ts';
import { columns } from '../domain/devices/table/model.ts';
import { deviceTable } from '../domain/devices/table/write.ts';
import { largestTable, mostRows } from '../domain/tables/model.ts';
import { route } from '../http/route.ts';
import { tableAnswer, tableType } from '../http/table.ts';
import { progressAnswers, sentTable, uploadAnswers, uploadQuery } from './table-upload.ts';

export const deviceTableRoutes = [
  route({
    method: 'post',
    path: '/imports/devices',
    guard: 'devices.manage',
    summary: 'Import a table of devices',
    description: `CSV in UTF-8, separated by comma or semicolon, at most ${mostRows} rows, with the columns ${columns.join(', ')}. A name that a device has changes it in the columns that are given; an empty cell means none, and in "platform", "managed" and "full_client" changes nothing. "access" and "opted_out" may be there and are passed over. Every row is checked first: if one is wrong, nothing is changed and every wrong row is named.`,
    query: uploadQuery('devices.csv'),
    captured: true,
    bytes: tableType,
    limit: largestTable,
    answers: uploadAnswers,
    fails: ['import.damaged', 'devices.import-running'],
    handle: async (c, { query }) => {
      const started = await uploadDevices(c.var.ctx, await sentTable(c, query));
      c.header('location', `/api/v1/imports/devices/${started.id}`);
      return c.json(started, 202);
    },
  }),
  route({
    method: 'get',
    path: '/imports/devices/:id',
    guard: 'devices.manage',
    summary: 'How far an import of devices is',
    answers: progressAnswers,
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findDeviceImport(c.var.ctx, params.id)),
  }),
  route({
    method: 'get',
    path: '/exports/devices',
    guard: 'devices.manage',
    summary: 'Export devices as a table',
    description: 'CSV as the import takes it, in UTF-8 with BOM. All that is asked for must hold.',
    query: deviceFilterSchema,
    answers: { 200: { says: 'The table.', schema: null, type: tableType } },
    handle: (c, { query }) => tableAnswer(c, 'devices.csv', deviceTable(c.var.ctx, query)),
  }),
];
