import { z } from 'zod';
import { mostRules } from '../domain/applications/model.ts';
import { importApplicationRules } from '../domain/applications/table/import.ts';
import { applicationImportSchema, columns } from '../domain/applications/table/model.ts';
import { applicationTable } from '../domain/applications/table/write.ts';
import { limits } from '../http/body.ts';
import { route } from '../http/route.ts';
import { tableFile, tableType } from '../http/table.ts';
import { uploadQuery } from './table-upload.ts';

/** Rules that name applications, as a table (SPEC E2). */
export const applicationTableRoutes = [
  route({
    method: 'post',
    path: '/imports/application-rules',
    guard: 'settings.manage',
    summary: 'Import a table of rules that name applications',
    description: `CSV in UTF-8, separated by comma or semicolon, with the columns ${columns.join(', ')}; there can be ${mostRules} rules in all. A pattern that its kind has already is changed in the columns that are given; an empty product means that it is no application. "learned" may be there and is passed over. Every row is checked first: if one is wrong, nothing is changed and every wrong row is named.`,
    query: uploadQuery('application-rules.csv').omit({ makeGroups: true }),
    captured: true,
    bytes: tableType,
    limit: limits.record,
    answers: { 200: { says: 'What became of it.', schema: applicationImportSchema } },
    fails: ['import.damaged'],
    handle: async (c, { query: { filename, dryRun } }) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const { result, ...rest } = importApplicationRules(c.var.ctx, { file: filename, bytes, dryRun: dryRun === 'true' });
      return c.json({ ...rest, result: { ...result, faults: [...result.faults] } });
    },
  }),
  route({
    method: 'get',
    path: '/exports/application-rules',
    guard: 'settings.manage',
    summary: 'Export the rules that name applications as a table',
    description: 'CSV as the import takes it, in UTF-8 with BOM.',
    query: z.object({}),
    answers: { 200: { says: 'The table.', schema: null, type: tableType } },
    handle: (c) => tableFile(c, 'application-rules.csv', applicationTable(c.var.ctx)),
  }),
];
