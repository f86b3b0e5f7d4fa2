import { z } from 'zod';
import { exportFormats } from '../../views/exports/formats.ts';
import { writeSummaries } from '../../views/exports/summaries/file.ts';
import { summariesFileSchema } from '../../views/exports/summaries/record.ts';
import { directExportSchema, exportSummaries } from '../domain/exports/export-summaries.ts';
import { zoneOf } from '../domain/insights/zone.ts';
import { issueTypeNames } from '../domain/issue-types/taxonomy.ts';
import { route } from '../http/route.ts';
import { attachment } from '../http/stream.ts';
import { fail } from '../kit/errors.ts';
import { isTimeZone } from '../kit/time-zone.ts';

const { format, language } = directExportSchema.shape;

const query = z.object({
  format,
  language: language.describe('Without it, as it was written.'),
  timeZone: z.string().max(100).optional().describe("IANA name; without it, the account's, else the company's."),
});

/** Of every format but JSON. */
const also = Object.values(exportFormats).flatMap(({ mediaType }) =>
  mediaType === 'application/json' ? [] : [mediaType.replace(/;.*/, '')],
);

export const summaryExportRoutes = [
  route({
    method: 'get',
    path: '/sessions/:id/summary/export',
    guard: 'summaries.export',
    summary: "Export a session's summary as a file",
    description:
      'As its page shows it: PDF, DOCX, HTML, Markdown, text, JSON (its schema stands below, and at `GET /export-schemas/summaries`) or CSV. In a language that it ' +
      'was not translated into yet, the answer is `export.untranslated`: request the translation, then export. Written into the audit log.',
    query,
    answers: {
      200: { says: 'The file.', schema: summariesFileSchema, also, headers: { 'content-disposition': 'The file’s name.' } },
    },
    fails: ['record.missing', 'export.untranslated'],
    handle: async (c, { params, query: { timeZone, ...asked } }) => {
      const { ctx } = c.var;
      if (timeZone !== undefined && !isTimeZone(timeZone)) fail('input.invalid', { field: 'timeZone', reason: 'no-time-zone' });
      const summaries = exportSummaries(ctx, { ...asked, sessionIds: [params.id] });
      const { name, mediaType, bytes } = await writeSummaries(summaries, asked.format, {
        language: asked.language,
        timeZone: timeZone ?? zoneOf(ctx),
        generatedAt: ctx.now().toISOString(),
        issueTypes: issueTypeNames(ctx),
      });
      return c.body(Uint8Array.from(bytes), 200, attachment(name, mediaType));
    },
  }),
  route({
    method: 'get',
    path: '/export-schemas/summaries',
    guard: 'summaries.export',
    summary: 'Read the JSON Schema of exported summaries',
    description: 'Of a JSON file as a whole (draft 2020-12). A change that breaks a reader counts the file’s `version` up.',
    answers: { 200: { says: 'The schema.', schema: z.record(z.string(), z.unknown()) } },
    handle: (c) => c.json(z.toJSONSchema(summariesFileSchema) as Record<string, unknown>),
  }),
];
