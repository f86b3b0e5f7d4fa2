import { expect } from 'vitest';
import { findImport, uploadAccounts } from '../../src/server/domain/accounts/table/import.ts';
import type { ImportOptions, TableImport } from '../../src/server/domain/tables/model.ts';
import { startLanes } from '../../src/server/jobs/start.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';

export const heading = 'email,name,role,groups,language,time_zone';

/** Sends a table and waits until it is in, checked or refused. */
export async function importTable(ctx: Ctx, text: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<TableImport> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const { id } = await uploadAccounts(ctx, { file: 'people.csv', bytes, dryRun: false, makeGroups: false, ...options });
  return workedOff(ctx, id);
}

export async function workedOff(ctx: Ctx, id: string): Promise<TableImport> {
  const runner = startLanes(ctx, ['records'], { interval: 20 });
  try {
    await expect.poll(() => findImport(ctx, id).state, { timeout: 60_000, interval: 20 }).not.toMatch(/waiting|checking|writing/);
    return findImport(ctx, id);
  } finally {
    await runner.stop();
  }
}
