import type { Context } from 'hono';
import { z } from 'zod';
import { applicationsHref } from '../../../views/pages/applications/addresses.ts';
import { applicationTableArea } from '../../../views/pages/applications/table-area.ts';
import { newImportHref } from '../../../views/pages/tables/addresses.ts';
import { ImportPage } from '../../../views/pages/tables/import-page.tsx';
import { NewImportPage } from '../../../views/pages/tables/new-import-page.tsx';
import { mostRules } from '../../domain/applications/model.ts';
import { importApplicationRules } from '../../domain/applications/table/import.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';

const form = z.object({ file: z.instanceof(File), dryRun: z.literal('true').optional() });

/** POST /admin/applications/imports: all of it is in, then the list; else what was found, or why the file is not understood. */
export async function postApplicationImport(c: Context<HttpEnv>): Promise<Response> {
  const { file, dryRun } = await readForm(c, form);
  const frame = { ...frameOf(c), path: newImportHref(applicationTableArea) };
  const typed = { dryRun: dryRun !== undefined, makeGroups: false };
  try {
    const name = cleanText(file.name).slice(0, 200) || applicationTableArea.file;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { state, result } = importApplicationRules(c.var.ctx, { file: name, bytes, dryRun: typed.dryRun });
    if (state === 'done') return c.redirect(`${applicationsHref}?done=imported`, 303);
    const over = { id: 'over', file: name, dryRun: typed.dryRun, state, done: result.rows, total: result.rows, error: null };
    const job = { ...over, result: { ...result, groupsMade: 0 } };
    return c.html(<ImportPage frame={frame} of={applicationTableArea} job={job} />, state === 'refused' ? 422 : 200);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['import.damaged']);
    return c.html(<NewImportPage frame={frame} of={applicationTableArea} mostRows={mostRules} typed={typed} refusal={refusal} />, status);
  }
}
