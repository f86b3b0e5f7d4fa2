import { removeExport } from '../domain/exports/cancel.ts';
import { downloadExport } from '../domain/exports/download.ts';
import { findExport, listExports } from '../domain/exports/found.ts';
import { requestExport } from '../domain/exports/request.ts';
import { exportRunSchema, keepDays, mostSummaries, newExportSchema } from '../domain/exports/run-model.ts';
import { fileAnswer } from '../http/file-answer.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

export const exportRoutes = [
  route({
    method: 'post',
    path: '/exports',
    guard: 'summaries.export',
    summary: 'Have many summaries exported as one file',
    description:
      `Up to ${mostSummaries}, named or by filter. What does not exist in the language is translated by the local model first, free of charge; ` +
      'then a ZIP with an index is written (CSV and JSON: one file, without names of supporters). Whatever one may not see by then is not in it.',
    body: newExportSchema,
    answers: { 202: { says: 'The export; follow it until it is `done`.', schema: exportRunSchema } },
    fails: ['record.missing', 'export.too-large', 'export.too-many'],
    handle: (c, { body }) => c.json(requestExport(c.var.ctx, body), 202),
  }),
  route({
    method: 'get',
    path: '/exports',
    guard: 'summaries.export',
    summary: 'List exports',
    description: "One's own, newest first; at the box's own command line, everybody's.",
    query: pageQuery,
    answers: { 200: { says: 'A page of exports.', schema: pageOf('exports', exportRunSchema) } },
    handle: (c, { query }) => {
      const { items, next } = listExports(c.var.ctx, query);
      return c.json({ exports: [...items], next });
    },
  }),
  route({
    method: 'get',
    path: '/exports/:id',
    guard: 'summaries.export',
    summary: 'Tell how far an export is',
    answers: { 200: { says: 'The export.', schema: exportRunSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findExport(c.var.ctx, params.id)),
  }),
  route({
    method: 'get',
    path: '/exports/:id/file',
    guard: 'summaries.export',
    summary: "Download an export's file",
    description: `While it is kept: ${keepDays} days. Each download is audited. Refused once one may no longer see everything that is in it.`,
    answers: { 200: { says: 'The file.', schema: null, headers: { 'content-disposition': 'The file’s name.' } } },
    fails: ['record.missing', 'export.no-file'],
    handle: (c, { params }) => fileAnswer(c, downloadExport(c.var.ctx, params.id)),
  }),
  route({
    method: 'delete',
    path: '/exports/:id',
    guard: 'summaries.export',
    summary: 'Cancel or delete an export',
    description: 'One that waits or runs is cancelled and stays in the list as that; one that is over is deleted with its file.',
    answers: { 204: { says: 'It is.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      removeExport(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
];
