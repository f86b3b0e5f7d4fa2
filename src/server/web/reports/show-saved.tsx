import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { NewReportPage } from '../../../views/pages/reports/new-report-page.tsx';
import type { SavedDone, SavedForm } from '../../../views/pages/reports/props.ts';
import { SavedReportPage } from '../../../views/pages/reports/saved-report-page.tsx';
import { readReportChoices } from '../../domain/reports/choices.ts';
import { reportFiles } from '../../domain/reports/files.ts';
import { findSaved } from '../../domain/reports/saved.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import type { FormRefusal } from '../refused.ts';
import { presentSaved, typedOf } from './saved-form.ts';

interface Shown {
  readonly typed?: SavedForm;
  readonly refusal?: FormRefusal;
  readonly done?: SavedDone | undefined;
}

export function showSaved(c: Context<HttpEnv>, id: string, { typed, refusal, done }: Shown, status: ContentfulStatusCode = 200) {
  const { ctx } = c.var;
  const report = findSaved(ctx, id);
  return c.html(
    <SavedReportPage
      frame={frameOf(c)}
      report={presentSaved(ctx, report)}
      files={reportFiles(ctx, id)}
      typed={typed ?? typedOf(report)}
      choices={readReportChoices(ctx)}
      done={done ?? null}
      refusal={refusal ?? null}
    />,
    status,
  );
}

export function showNew(c: Context<HttpEnv>, typed: SavedForm, refusal: FormRefusal | null, status: ContentfulStatusCode = 200) {
  return c.html(<NewReportPage frame={frameOf(c)} typed={typed} choices={readReportChoices(c.var.ctx)} refusal={refusal} />, status);
}
