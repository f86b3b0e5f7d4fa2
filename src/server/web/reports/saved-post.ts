import type { Context } from 'hono';
import { z } from 'zod';
import { savedReportHref, savedReportsHref } from '../../../views/pages/reports/addresses.ts';
import { makeReportNow } from '../../domain/reports/due.ts';
import { takeReportFile } from '../../domain/reports/files.ts';
import { changeReport, deleteReport, saveReport } from '../../domain/reports/save.ts';
import { findSaved } from '../../domain/reports/saved.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { ErrorCode } from '../../kit/errors.ts';
import { asRefused } from '../refused.ts';
import { sendFile } from './file-get.ts';
import { savedForm, wishOf } from './saved-form.ts';
import { showNew, showSaved } from './show-saved.tsx';

/** Whoever has no account of their own names one. */
const newForm = savedForm.extend({ account: z.string().min(1).max(100).optional() });

const refusals: readonly ErrorCode[] = ['input.invalid', 'auth.forbidden', 'record.missing', 'report.too-many'];

/** POST /reports/saved: then its page; refused, the form again with what was typed. */
export async function postSavedReports(c: Context<HttpEnv>): Promise<Response> {
  const { account, ...typed } = await readForm(c, newForm);
  try {
    const { id } = saveReport(c.var.ctx, { ...wishOf(typed), account });
    return c.redirect(`${savedReportHref(id)}?done=saved`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, refusals);
    return showNew(c, typed, refusal, status);
  }
}

/** POST /reports/saved/:id */
export async function postSavedReport(c: Context<HttpEnv, '/reports/saved/:id'>): Promise<Response> {
  const id = c.req.param('id');
  const typed = await readForm(c, savedForm);
  findSaved(c.var.ctx, id);
  try {
    changeReport(c.var.ctx, id, wishOf(typed));
    return c.redirect(`${savedReportHref(id)}?done=changed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, refusals);
    return showSaved(c, id, { typed, refusal }, status);
  }
}

/** POST /reports/saved/:id/making */
export function postMaking(c: Context<HttpEnv, '/reports/saved/:id/making'>): Response {
  const { id } = makeReportNow(c.var.ctx, c.req.param('id'));
  return c.redirect(`${savedReportHref(id)}?done=requested`, 303);
}

/** POST /reports/saved/:id/deletion: then the list. */
export function postReportDeletion(c: Context<HttpEnv, '/reports/saved/:id/deletion'>): Response {
  deleteReport(c.var.ctx, c.req.param('id'));
  return c.redirect(`${savedReportsHref}?done=deleted`, 303);
}

/** GET /reports/saved/:id/files/:file */
export function getSavedFile(c: Context<HttpEnv, '/reports/saved/:id/files/:file'>): Response {
  return sendFile(c, takeReportFile(c.var.ctx, c.req.param('id'), c.req.param('file')));
}
