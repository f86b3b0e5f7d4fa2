import type { Context } from 'hono';
import { downloadExport } from '../../domain/exports/download.ts';
import type { HttpEnv } from '../../http/env.ts';
import { fileAnswer } from '../../http/file-answer.ts';
import { asRefused } from '../refused.ts';
import { showExport } from './show-export.tsx';

/** GET /exports/:id/file: the file; where there is none, its page says why. */
export function getFile(c: Context<HttpEnv, '/exports/:id/file'>): Response | Promise<Response> {
  const id = c.req.param('id');
  try {
    return fileAnswer(c, downloadExport(c.var.ctx, id));
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['export.no-file']);
    return showExport(c, id, refusal, status);
  }
}
