import type { Context } from 'hono';
import { z } from 'zod';
import { licenceHref } from '../../../views/pages/licence/addresses.ts';
import { importLicenceFile } from '../../domain/credits/import.ts';
import { inspectFile } from '../../domain/licences/inspect.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { presentFile } from './present-licence.ts';
import { showLicence } from './show-licence.tsx';

const form = z.object({
  file: z.union([z.instanceof(File), z.string()]).optional(),
  text: z.string().default(''),
  do: z.enum(['import', 'inspect']).default('import'),
});

/** POST /admin/licence: takes a file of the vendor in, or looks into it; refused, its reason at the form. */
export async function postLicence(c: Context<HttpEnv>): Promise<Response> {
  const { file, text, do: wanted } = await readForm(c, form);
  const typed = file instanceof File && file.size > 0 ? await file.text() : text;
  try {
    if (wanted === 'inspect') return await showLicence(c, { typed, inspected: presentFile(inspectFile(c.var.ctx, typed)) });
    const { state, grants } = importLicenceFile(c.var.ctx, typed);
    const credits = grants.reduce((sum, grant) => sum + grant.credits, 0);
    return c.redirect(`${licenceHref}?done=${state}${state === 'imported' ? `&credits=${credits}` : ''}`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['licence.refused']);
    c.status(status);
    return showLicence(c, { typed: text, refusal });
  }
}
