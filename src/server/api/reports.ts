import type { Context } from 'hono';
import { z } from 'zod';
import { writeProof } from '../../views/exports/report/write.ts';
import { askedProof } from '../domain/reports/asked.ts';
import { makeReportNow } from '../domain/reports/due.ts';
import { reportFiles, takeReportFile } from '../domain/reports/files.ts';
import type { WrittenReport } from '../domain/reports/make.ts';
import { proofFileSchema, proofQuery, proofSchema, reportFormats } from '../domain/reports/model.ts';
import { proofOfService } from '../domain/reports/proof.ts';
import { changeReport, deleteReport, saveReport } from '../domain/reports/save.ts';
import { findSaved, savedReports } from '../domain/reports/saved.ts';
import { newReportSchema, reportChangeSchema, reportFileSchema, savedReportSchema } from '../domain/reports/saved-model.ts';
import { takeReport } from '../domain/reports/take.ts';
import type { HttpEnv } from '../http/env.ts';
import { route } from '../http/route.ts';
import { attachment } from '../http/stream.ts';

const query = z.object(proofQuery);
const file = { says: 'The file.', schema: null, headers: { 'content-disposition': 'The file’s name.' } };
const saved = { says: 'The saved report.', schema: savedReportSchema };

export const reportRoutes = [
  route({
    method: 'get',
    path: '/reports/proof-of-service',
    guard: 'summaries.view',
    summary: 'Tell what was done for a customer or a device group in a period',
    description:
      'Of the sessions that one may see, 400 days and 5,000 sessions at most. The look is audited. Supporters are named only as SPEC F5 says.',
    query,
    answers: { 200: { says: 'The report.', schema: proofSchema } },
    fails: ['record.missing', 'report.too-large'],
    handle: (c, { query: asked }) => c.json(proofOfService(c.var.ctx, askedProof(c.var.ctx, asked))),
  }),
  route({
    method: 'get',
    path: '/reports/proof-of-service/file',
    guard: 'summaries.export',
    summary: 'Export what was done for a customer or a device group in a period',
    description:
      'The same as a file; as PDF or DOCX of 500 sessions at most, a saved report can hold more. The audit log tells what left and who took it.',
    query: query.extend({ format: z.enum(reportFormats) }),
    answers: { 200: file },
    fails: ['record.missing', 'report.too-large', 'report.not-at-once'],
    handle: async (c, { query: { format, ...asked } }) =>
      sendReport(c, await takeReport(c.var.ctx, askedProof(c.var.ctx, asked), format, writeProof)),
  }),
  route({
    method: 'get',
    path: '/export-schemas/proof-of-service',
    guard: 'self',
    summary: 'Read the JSON Schema of exported reports',
    description: 'Of a JSON file as a whole (draft 2020-12). A change that breaks a reader counts the file’s `version` up.',
    answers: { 200: { says: 'The schema.', schema: z.record(z.string(), z.unknown()) } },
    handle: (c) => c.json(z.toJSONSchema(proofFileSchema) as Record<string, unknown>),
  }),
  route({
    method: 'get',
    path: '/reports',
    guard: 'summaries.export',
    summary: 'List saved reports, oldest first',
    description: 'One’s own, 50 at most; the operator of the box and a company’s key see everybody’s.',
    answers: { 200: { says: 'The saved reports.', schema: z.object({ reports: z.array(savedReportSchema) }) } },
    fails: ['record.missing'],
    handle: (c) => c.json({ reports: savedReports(c.var.ctx) }),
  }),
  route({
    method: 'post',
    path: '/reports',
    guard: 'summaries.export',
    summary: 'Save a report, to be made anew by timetable',
    description: 'It is made under the rights that its account has at that moment; without them it stops and says so.',
    body: newReportSchema,
    answers: { 201: saved },
    fails: ['record.missing', 'report.too-many'],
    handle: (c, { body }) => c.json(saveReport(c.var.ctx, body), 201),
  }),
  route({
    method: 'get',
    path: '/reports/:id',
    guard: 'summaries.export',
    summary: 'Tell about a saved report',
    answers: { 200: saved },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findSaved(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/reports/:id',
    guard: 'summaries.export',
    summary: 'Change a saved report',
    description: 'One that had stopped goes on.',
    body: reportChangeSchema,
    answers: { 200: saved },
    fails: ['record.missing'],
    handle: (c, { params, body }) => c.json(changeReport(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'delete',
    path: '/reports/:id',
    guard: 'summaries.export',
    summary: 'Delete a saved report with its files',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      deleteReport(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'post',
    path: '/reports/:id/making',
    guard: 'summaries.export',
    summary: 'Make a saved report now',
    description: 'It goes on behind the answer; one that is being made stays the only one.',
    answers: { 202: saved },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(makeReportNow(c.var.ctx, params.id), 202),
  }),
  route({
    method: 'get',
    path: '/reports/:id/files',
    guard: 'summaries.export',
    summary: 'List the files of a saved report, newest first',
    answers: { 200: { says: 'The files.', schema: z.object({ files: z.array(reportFileSchema) }) } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json({ files: reportFiles(c.var.ctx, params.id) }),
  }),
  route({
    method: 'get',
    path: '/reports/:id/files/:file',
    guard: 'summaries.export',
    summary: 'Download a file of a saved report',
    description: 'For who may still see every session that it tells of. Audited.',
    answers: { 200: file },
    fails: ['record.missing'],
    handle: (c, { params }) => sendReport(c, takeReportFile(c.var.ctx, params.id, params.file)),
  }),
];

function sendReport(c: Context<HttpEnv>, { name, mediaType, bytes }: WrittenReport): Response {
  return c.body(Uint8Array.from(bytes), 200, attachment(name, mediaType));
}
