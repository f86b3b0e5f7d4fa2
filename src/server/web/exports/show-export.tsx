import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ExportPage } from '../../../views/pages/exports/export-page.tsx';
import { LiveExport } from '../../../views/pages/exports/live-export.tsx';
import type { ExportPageProps } from '../../../views/pages/exports/props.ts';
import { findExport } from '../../domain/exports/found.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

export function showExport(
  c: Context<HttpEnv>,
  id: string,
  refusal: ExportPageProps['refusal'] = null,
  status: ContentfulStatusCode = 200,
) {
  return c.html(<ExportPage frame={frameOf(c)} run={findExport(c.var.ctx, id)} refusal={refusal} />, status);
}

export function showLiveExport(c: Context<HttpEnv>, id: string) {
  return c.html(<LiveExport frame={frameOf(c)} run={findExport(c.var.ctx, id)} />);
}
