import { z } from 'zod';
import { changeIssueType } from '../domain/issue-types/change.ts';
import { createIssueType } from '../domain/issue-types/create.ts';
import { deleteIssueType } from '../domain/issue-types/delete.ts';
import { findIssueType, issueTypes } from '../domain/issue-types/list.ts';
import { issueTypeChangeSchema, issueTypeSchema, newIssueTypeSchema } from '../domain/issue-types/model.ts';
import { route } from '../http/route.ts';

/** The taxonomy of issue types (SPEC E2). */
export const issueTypeRoutes = [
  route({
    method: 'get',
    path: '/issue-types',
    guard: 'summaries.view',
    summary: 'List issue types',
    description: 'All of them in their order, those that are switched off too: the names of the codes that summaries carry.',
    answers: { 200: { says: 'The issue types.', schema: z.object({ issueTypes: z.array(issueTypeSchema) }) } },
    handle: (c) => c.json({ issueTypes: issueTypes(c.var.ctx) }),
  }),
  route({
    method: 'post',
    path: '/issue-types',
    guard: 'settings.manage',
    summary: 'Add an issue type',
    description: 'Of your own, before the last of the list. Holds from the next summary on.',
    body: newIssueTypeSchema,
    answers: { 201: { says: 'The issue type.', schema: issueTypeSchema, headers: { location: "The issue type's address." } } },
    fails: ['record.conflict'],
    handle: (c, { body }) => {
      const type = createIssueType(c.var.ctx, body);
      c.header('location', `/api/v1/issue-types/${type.code}`);
      return c.json(type, 201);
    },
  }),
  route({
    method: 'get',
    path: '/issue-types/:code',
    guard: 'summaries.view',
    summary: 'Read an issue type',
    answers: { 200: { says: 'The issue type.', schema: issueTypeSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findIssueType(c.var.ctx, params.code)),
  }),
  route({
    method: 'patch',
    path: '/issue-types/:code',
    guard: 'settings.manage',
    summary: 'Change an issue type',
    description: 'What is left out stays. Holds from the next summary on; what is written keeps its types, under their names of now.',
    body: issueTypeChangeSchema,
    answers: { 200: { says: 'The issue type as it is now.', schema: issueTypeSchema } },
    fails: ['record.missing'],
    handle: (c, { params, body }) => c.json(changeIssueType(c.var.ctx, params.code, body)),
  }),
  route({
    method: 'delete',
    path: '/issue-types/:code',
    guard: 'settings.manage',
    summary: 'Delete an issue type',
    description: 'One of your own that no summary carries; others can be switched off.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing', 'issue-type.built-in', 'issue-type.in-use'],
    handle: (c, { params }) => {
      deleteIssueType(c.var.ctx, params.code);
      return c.body(null, 204);
    },
  }),
];
