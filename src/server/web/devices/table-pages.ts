import { deviceTableArea } from '../../../views/pages/devices/table-area.ts';
import { findDeviceImport, uploadDevices } from '../../domain/devices/table/import.ts';
import { deviceTables } from '../../domain/devices/table/model.ts';
import type { TablePages } from '../tables/table-pages.ts';

export const deviceTablePages: TablePages = {
  kind: deviceTables,
  area: deviceTableArea,
  upload: uploadDevices,
  find: findDeviceImport,
};
