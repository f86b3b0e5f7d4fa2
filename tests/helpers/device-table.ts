import { expect } from 'vitest';
import { findDeviceImport, uploadDevices } from '../../src/server/domain/devices/table/import.ts';
import { deviceTable } from '../../src/server/domain/devices/table/write.ts';
import type { ImportOptions, TableImport } from '../../src/server/domain/tables/model.ts';
import { startLanes } from '../../src/server/jobs/start.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';

export const deviceHeading = 'name,ref,platform,os,managed,full_client,account,group,policy';

/** Sends a table and waits until it is in, checked or refused. */
export async function importDeviceTable(ctx: Ctx, text: string, options: Partial<ImportOptions> = {}): Promise<TableImport> {
  const sent = { file: 'fleet.csv', bytes: Buffer.from(text), dryRun: false, makeGroups: false, ...options };
  return devicesWorkedOff(ctx, (await uploadDevices(ctx, sent)).id);
}

export async function devicesWorkedOff(ctx: Ctx, id: string): Promise<TableImport> {
  const runner = startLanes(ctx, ['records'], { interval: 20 });
  try {
    await expect.poll(() => findDeviceImport(ctx, id).state, { timeout: 60_000, interval: 20 }).not.toMatch(/waiting|checking|writing/);
    return findDeviceImport(ctx, id);
  } finally {
    await runner.stop();
  }
}

export async function exportedDevices(ctx: Ctx): Promise<string> {
  let text = '';
  for await (const piece of deviceTable(ctx, {})) text += piece;
  return text;
}
