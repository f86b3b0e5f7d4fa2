import { type LicenceFileRow, licenceFiles, readBox } from '../../../db/queries/licences.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import type { VendorFile } from './model.ts';
import { readFile } from './read-file.ts';
import { trustedKeys } from './vendor-keys.ts';

/**
 * The files that were taken in and are vouched for now, newest first. Each is checked again, so that a row which was
 * changed in the database counts for nothing, and what a demo run signed means nothing to the next run.
 */
export function keptFiles(ctx: Ctx): VendorFile[] {
  const expected = expectedBy(ctx);
  return licenceFiles(ctx.db).flatMap((row) => trusted(row, expected) ?? []);
}

/** The licence with the highest serial among them. */
export function newestLicence(ctx: Ctx): Extract<VendorFile, { type: 'licence' }> | null {
  const expected = expectedBy(ctx);
  for (const row of licenceFiles(ctx.db, 'licence')) {
    const file = trusted(row, expected);
    if (file?.type === 'licence') return file;
  }
  return null;
}

function expectedBy(ctx: Ctx): Parameters<typeof readFile>[1] {
  return { keys: trustedKeys(ctx), companyId: readBox(ctx.db).companyId };
}

function trusted(row: LicenceFileRow, expected: Parameters<typeof readFile>[1]): VendorFile | null {
  try {
    const file = readFile(row.file, expected);
    return file.content.id === row.id ? file : null;
  } catch (error) {
    if (error instanceof Failure && error.code === 'licence.refused') return null;
    throw error;
  }
}
