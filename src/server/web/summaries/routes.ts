import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getLogDeletion, getSummaryDeletion } from './deletion-get.tsx';
import { postLogDeletion, postSummaryDeletion } from './deletion-post.ts';
import { getEdit } from './edit-get.tsx';
import { postEdit } from './edit-post.ts';
import { getExport } from './export-get.tsx';
import { postExportTranslation } from './export-translation-post.ts';
import { postFeedback } from './feedback-post.ts';
import { getNote } from './note-get.tsx';
import { postRestoration } from './restoration-post.ts';
import { postReview } from './review-post.ts';
import { postVariant } from './variant-post.ts';
import { getVariants } from './variants-get.tsx';
import { getVersions } from './versions-get.tsx';

/** What becomes of a summary after it was written (SPEC E8). */
export function summaryPages(web: Hono<HttpEnv>): void {
  web.get('/sessions/:id/versions', guard('summaries.view'), getVersions);
  web.post('/sessions/:id/versions/:version/restoration', guard('summaries.edit'), atMost(limits.form), postRestoration);
  web.get('/sessions/:id/variants', guard('summaries.view'), getVariants);
  web.post('/sessions/:id/variants', guard('summaries.generate'), atMost(limits.form), postVariant);
  web.get('/sessions/:id/note', guard('summaries.view'), getNote);
  web.post('/sessions/:id/review', guard('summaries.edit'), atMost(limits.form), postReview);
  web.post('/sessions/:id/feedback', guard('summaries.view'), atMost(limits.form), postFeedback);
  web.get('/sessions/:id/edit', guard('summaries.edit'), getEdit);
  web.post('/sessions/:id/edit', guard('summaries.edit'), atMost(limits.form), postEdit);
  web.get('/sessions/:id/summary/export', guard('summaries.export'), getExport);
  web.post('/sessions/:id/summary/export/translation', guard('summaries.generate'), atMost(limits.form), postExportTranslation);
  web.get('/sessions/:id/summary/deletion', guard('summaries.delete'), getSummaryDeletion);
  web.post('/sessions/:id/summary/deletion', guard('summaries.delete'), atMost(limits.form), postSummaryDeletion);
  web.get('/sessions/:id/log/deletion', guard('logs.delete'), getLogDeletion);
  web.post('/sessions/:id/log/deletion', guard('logs.delete'), atMost(limits.form), postLogDeletion);
}
