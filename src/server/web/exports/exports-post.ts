import type { Context } from 'hono';
import { exportHref } from '../../../views/pages/exports/addresses.ts';
import { requestExport } from '../../domain/exports/request.ts';
import type { NewExport } from '../../domain/exports/run-model.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { askedOf } from './asked.ts';
import { showNewExport } from './show-new-export.tsx';

/** POST /exports: leads to the page that tells how far it is; a form that is refused is shown again. */
export async function postExports(c: Context<HttpEnv>): Promise<Response> {
  const asked = askedOf(await fieldsOf(c));
  const { sessions, filter, chosen } = asked;
  const what = sessions === null ? { filter } : { sessions };
  try {
    const wish = { ...what, format: chosen.format, language: chosen.language || null } as NewExport;
    return c.redirect(exportHref(requestExport(c.var.ctx, wish).id), 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'export.too-large', 'export.too-many']);
    return showNewExport(c, asked, refusal, status);
  }
}

async function fieldsOf(c: Context<HttpEnv>): Promise<Record<string, string[]>> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, [value].flat().filter((one): one is string => typeof one === 'string')]),
  );
}
