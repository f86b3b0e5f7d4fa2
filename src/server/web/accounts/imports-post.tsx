import type { Context } from 'hono';
import { z } from 'zod';
import { importHref, newImportHref } from '../../../views/pages/accounts/addresses.ts';
import { NewImportPage } from '../../../views/pages/accounts/new-import-page.tsx';
import { uploadAccounts } from '../../domain/accounts/table/import.ts';
import { columns } from '../../domain/accounts/table/model.ts';
import { mostRows } from '../../domain/tables/model.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';

const form = z.object({ file: z.instanceof(File), dryRun: z.literal('true').optional(), makeGroups: z.literal('true').optional() });

/** POST /admin/accounts/imports: takes the table, then the page that shows how far it is. */
export async function postImports(c: Context<HttpEnv>): Promise<Response> {
  const { file, ...ticked } = await readForm(c, form);
  const options = { dryRun: ticked.dryRun !== undefined, makeGroups: ticked.makeGroups !== undefined };
  try {
    const name = cleanText(file.name).slice(0, 200) || 'accounts.csv';
    const { id } = await uploadAccounts(c.var.ctx, { file: name, bytes: new Uint8Array(await file.arrayBuffer()), ...options });
    return c.redirect(importHref(id), 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['import.damaged', 'accounts.import-running']);
    const frame = { ...frameOf(c), path: newImportHref };
    return c.html(<NewImportPage frame={frame} columns={columns} mostRows={mostRows} typed={options} refusal={refusal} />, status);
  }
}
