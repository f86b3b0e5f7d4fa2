import { z } from 'zod';
import { compareVersions } from '../domain/summaries/compare.ts';
import { differenceSchema } from '../domain/summaries/differences.ts';
import { giveFeedback, withdrawFeedback } from '../domain/summaries/feedback.ts';
import { newFeedbackSchema } from '../domain/summaries/feedback-model.ts';
import { restoreVersion } from '../domain/summaries/restore.ts';
import { listVersions, readVersion, versionContentSchema, versionSchema } from '../domain/summaries/versions.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

const version = z.coerce.number().int().min(1);

export const versionRoutes = [
  route({
    method: 'get',
    path: '/sessions/:id/summary/versions',
    guard: 'summaries.view',
    summary: "List the versions of a session's summary",
    description: 'Newest first, without what they say: how each came to be, whose it is, whether it is reviewed, and what readers thought.',
    query: pageQuery,
    answers: { 200: { says: 'A page of versions.', schema: pageOf('versions', versionSchema) } },
    fails: ['record.missing'],
    handle: (c, { params, query }) => {
      const { items, next } = listVersions(c.var.ctx, params.id, query);
      return c.json({ versions: [...items], next });
    },
  }),
  route({
    method: 'get',
    path: '/sessions/:id/summary/versions/:version',
    guard: 'summaries.view',
    summary: 'Read one version',
    description: 'With what its readers said of it. The look is audited.',
    answers: { 200: { says: 'The version.', schema: versionContentSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(readVersion(c.var.ctx, params.id, Number(params.version))),
  }),
  route({
    method: 'get',
    path: '/sessions/:id/summary/differences',
    guard: 'summaries.view',
    summary: 'Compare two versions',
    description: 'Word by word, field by field. The look is audited.',
    query: z.object({
      from: version.describe('The version whose words are gone.'),
      to: version.describe('The version whose words are new.'),
    }),
    answers: { 200: { says: 'Every field.', schema: z.object({ from: z.int(), to: z.int(), fields: z.array(differenceSchema) }) } },
    fails: ['record.missing'],
    handle: (c, { params, query: { from, to } }) => c.json({ from, to, fields: compareVersions(c.var.ctx, params.id, from, to) }),
  }),
  route({
    method: 'post',
    path: '/sessions/:id/summary/versions/:version/restoration',
    guard: 'summaries.edit',
    summary: 'Restore an earlier version',
    description: 'What it says becomes a new version, a draft. No version is rewritten.',
    answers: { 201: { says: 'The new version.', schema: versionSchema } },
    fails: ['record.missing', 'record.conflict'],
    handle: (c, { params }) => c.json(restoreVersion(c.var.ctx, params.id, Number(params.version)), 201),
  }),
  route({
    method: 'put',
    path: '/sessions/:id/summary/versions/:version/feedback',
    guard: 'summaries.view',
    summary: 'Say whether a version is useful',
    description: 'Takes the place of what the same account said of it before.',
    body: newFeedbackSchema,
    answers: { 200: { says: 'The version, with the count.', schema: versionSchema } },
    fails: ['record.missing'],
    handle: (c, { params, body }) => c.json(giveFeedback(c.var.ctx, params.id, Number(params.version), body)),
  }),
  route({
    method: 'delete',
    path: '/sessions/:id/summary/versions/:version/feedback',
    guard: 'summaries.view',
    summary: 'Take back what one said of a version',
    answers: { 204: { says: 'Nothing is said of it by this account.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      withdrawFeedback(c.var.ctx, params.id, Number(params.version));
      return c.body(null, 204);
    },
  }),
];
