import type { Handler } from 'hono';
import { z } from 'zod';
import { importHref, newImportHref } from '../../../views/pages/tables/addresses.ts';
import { NewImportPage } from '../../../views/pages/tables/new-import-page.tsx';
import { mostRows } from '../../domain/tables/model.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import type { TablePages } from './table-pages.ts';

const form = z.object({ file: z.instanceof(File), dryRun: z.literal('true').optional(), makeGroups: z.literal('true').optional() });

/** POST <imports>: takes the table, then the page that shows how far it is. */
export function postImports({ kind, area, upload }: TablePages): Handler<HttpEnv> {
  return async (c) => {
    const { file, ...ticked } = await readForm(c, form);
    const options = { dryRun: ticked.dryRun !== undefined, makeGroups: ticked.makeGroups !== undefined };
    try {
      const name = cleanText(file.name).slice(0, 200) || area.file;
      const { id } = await upload(c.var.ctx, { file: name, bytes: new Uint8Array(await file.arrayBuffer()), ...options });
      return c.redirect(importHref(area, id), 303);
    } catch (error) {
      const { refusal, status } = asRefused(c, error, ['import.damaged', kind.running]);
      const frame = { ...frameOf(c), path: newImportHref(area) };
      return c.html(<NewImportPage frame={frame} of={area} mostRows={mostRows} typed={options} refusal={refusal} />, status);
    }
  };
}
