import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { exportFormatIds } from '../../../views/exports/formats.ts';
import { NewExportPage } from '../../../views/pages/exports/new-export-page.tsx';
import { countChosen } from '../../domain/exports/choose.ts';
import { may } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { frameOf } from '../frame.ts';
import type { FormRefusal } from '../refused.ts';
import type { Asked } from './asked.ts';

export function showNewExport(c: Context<HttpEnv>, asked: Asked, refusal: FormRefusal | null = null, status: ContentfulStatusCode = 200) {
  const { ctx } = c.var;
  const { sessions, filter, ...shown } = asked;
  const total = countChosen(ctx, sessions === null ? { filter } : { sessions });
  return c.html(
    <NewExportPage
      frame={frameOf(c)}
      {...shown}
      sessions={sessions}
      total={total}
      formats={exportFormatIds}
      languages={summaryLanguages}
      canTranslate={may(ctx, 'summaries.generate')}
      refusal={refusal}
    />,
    status,
  );
}
