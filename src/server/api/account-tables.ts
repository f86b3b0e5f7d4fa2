import { z } from 'zod';
import { invitationTable, inviteAccounts, invitedSchema, selectionSchema } from '../domain/accounts/invite-many.ts';
import { accountFilterSchema } from '../domain/accounts/list.ts';
import { findImport, uploadAccounts } from '../domain/accounts/table/import.ts';
import { columns } from '../domain/accounts/table/model.ts';
import { accountTable } from '../domain/accounts/table/write.ts';
import { largestTable, mostRows } from '../domain/tables/model.ts';
import { route } from '../http/route.ts';
import { tableAnswer, tableType } from '../http/table.ts';
import { progressAnswers, sentTable, uploadAnswers, uploadQuery } from './table-upload.ts';

export const accountTableRoutes = [
  route({
    method: 'post',
    path: '/imports/accounts',
    guard: 'accounts.manage',
    summary: 'Import a table of accounts',
    description: `CSV in UTF-8, separated by comma or semicolon, at most ${mostRows} rows, with the columns ${columns.join(', ')} (groups separated by semicolons). An address that has an account changes it in the columns that are given; an empty cell changes nothing, but in "groups" it means none. Every row is checked first: if one is wrong, nothing is changed and every wrong row is named.`,
    query: uploadQuery('accounts.csv'),
    captured: true,
    bytes: tableType,
    limit: largestTable,
    answers: uploadAnswers,
    fails: ['import.damaged', 'accounts.import-running'],
    handle: async (c, { query }) => {
      const started = await uploadAccounts(c.var.ctx, await sentTable(c, query));
      c.header('location', `/api/v1/imports/accounts/${started.id}`);
      return c.json(started, 202);
    },
  }),
  route({
    method: 'get',
    path: '/imports/accounts/:id',
    guard: 'accounts.manage',
    summary: 'How far an import of accounts is',
    answers: progressAnswers,
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findImport(c.var.ctx, params.id)),
  }),
  route({
    method: 'get',
    path: '/exports/accounts',
    guard: 'accounts.manage',
    summary: 'Export accounts as a table',
    description: 'CSV as the import takes it, in UTF-8 with BOM. All that is asked for must hold.',
    query: accountFilterSchema,
    answers: { 200: { says: 'The table.', schema: null, type: tableType } },
    handle: (c, { query }) => tableAnswer(c, 'accounts.csv', accountTable(c.var.ctx, query)),
  }),
  route({
    method: 'post',
    path: '/invitations',
    guard: 'accounts.manage',
    summary: 'Make invitations for several accounts',
    description: 'All of them or none. The links are in this answer alone, and replace those before them.',
    body: z.strictObject({ accounts: selectionSchema.describe('Ids.') }),
    answers: { 201: { says: 'The invitations.', schema: z.object({ invitations: z.array(invitedSchema) }) } },
    fails: ['record.conflict', 'record.missing', 'role.beyond-own'],
    handle: (c, { body }) => c.json({ invitations: inviteAccounts(c.var.ctx, body.accounts) }, 201),
  }),
  route({
    method: 'post',
    path: '/exports/invitations',
    guard: 'accounts.manage',
    summary: 'Make a table of invitations',
    description:
      'A link for every account that has no password yet, that one may invite and that is asked for; the links are in this answer alone. `link` is a path on this box.',
    query: accountFilterSchema.omit({ state: true }),
    knowsRepeats: true,
    answers: { 200: { says: 'The table.', schema: null, type: tableType } },
    handle: (c, { query }) => tableAnswer(c, 'invitations.csv', invitationTable(c.var.ctx, query, '')),
  }),
];
