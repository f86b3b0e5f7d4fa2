import { z } from 'zod';
import { readChoices } from '../domain/insights/choices.ts';
import { readFigures } from '../domain/insights/figures.ts';
import { filterSchema } from '../domain/insights/filters.ts';
import { rebuildInsights } from '../domain/insights/keep-late.ts';
import { listInsights } from '../domain/insights/list.ts';
import {
  choicesSchema,
  figuresSchema,
  listedInsightSchema,
  openPointCountSchema,
  openPointQuery,
  openPointSchema,
  similarSchema,
  sorts,
} from '../domain/insights/model.ts';
import { countOpenPoints, markOpenPoint, openPoints } from '../domain/insights/open-points.ts';
import { similarSessions } from '../domain/insights/similar.ts';
import { insightCheckSchema, verifyInsights } from '../domain/insights/verify.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

const forPeople =
  'By supporter, or with a purpose, it takes the permission `figures.people`, the company’s setting `supporterFigures` and a purpose, and is audited.';

export const insightRoutes = [
  route({
    method: 'get',
    path: '/insights',
    guard: 'summaries.view',
    summary: 'List and search summaries',
    description: `Current summaries of sessions that one may see. The look is audited. ${forPeople}`,
    query: filterSchema.extend(pageQuery.shape).extend({
      sort: z.enum(sorts).default('newest').describe('`relevance`: hits in the title first, then the newest.'),
    }),
    answers: { 200: { says: 'A page of summaries.', schema: pageOf('insights', listedInsightSchema) } },
    handle: (c, { query: { limit, cursor, sort, ...filters } }) => {
      const { items, next } = listInsights(c.var.ctx, filters, { limit, cursor, sort });
      return c.json({ insights: items, next });
    },
  }),
  route({
    method: 'get',
    path: '/insights/figures',
    guard: 'summaries.view',
    summary: 'Count sessions by issue type, application, outcome and more, over time',
    description: `Of sessions that one may see and that have a summary. ${forPeople}`,
    query: filterSchema,
    answers: { 200: { says: 'The figures.', schema: figuresSchema } },
    handle: (c, { query }) => c.json(readFigures(c.var.ctx, query)),
  }),
  route({
    method: 'get',
    path: '/insights/choices',
    guard: 'summaries.view',
    summary: 'Tell what insights can be filtered by',
    answers: { 200: { says: 'Values that sessions which one may see have.', schema: choicesSchema } },
    handle: (c) => c.json(readChoices(c.var.ctx)),
  }),
  route({
    method: 'get',
    path: '/insights/open-points',
    guard: 'summaries.view',
    summary: 'List what is open',
    description: 'Open points of current summaries, those of the oldest sessions first. The look is audited.',
    query: pageQuery.extend(openPointQuery),
    answers: { 200: { says: 'A page of open points.', schema: pageOf('openPoints', openPointSchema) } },
    handle: (c, { query }) => {
      const { items, next } = openPoints(c.var.ctx, query);
      return c.json({ openPoints: items, next });
    },
  }),
  route({
    method: 'get',
    path: '/insights/open-points/counts',
    guard: 'summaries.view',
    summary: 'Count what is open by device group and age',
    answers: { 200: { says: 'The counts.', schema: z.object({ counts: z.array(openPointCountSchema) }) } },
    handle: (c) => c.json({ counts: countOpenPoints(c.var.ctx) }),
  }),
  route({
    method: 'post',
    path: '/insights/open-points/:id/mark',
    guard: 'summaries.edit',
    summary: 'Mark an open point as done',
    description: 'The mark stays when a new version of the summary says the same.',
    answers: { 200: { says: 'The open point.', schema: openPointSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(markOpenPoint(c.var.ctx, { id: params.id, done: true })),
  }),
  route({
    method: 'delete',
    path: '/insights/open-points/:id/mark',
    guard: 'summaries.edit',
    summary: 'Take the mark of an open point away',
    answers: { 204: { says: 'It is open again.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      markOpenPoint(c.var.ctx, { id: params.id, done: false });
      return c.body(null, 204);
    },
  }),
  route({
    method: 'get',
    path: '/sessions/:id/similar',
    guard: 'summaries.view',
    summary: 'List similar past sessions',
    description: 'Five at most, of those that one may see, by what they have in common. The look is audited.',
    answers: { 200: { says: 'The most similar first.', schema: z.object({ similar: z.array(similarSchema) }) } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json({ similar: similarSessions(c.var.ctx, params.id) }),
  }),
  route({
    method: 'get',
    path: '/insights/verification',
    guard: 'settings.manage',
    summary: 'Compare what is counted and searched with sessions and summaries',
    answers: { 200: { says: 'What differs.', schema: insightCheckSchema } },
    handle: async (c) => c.json(await verifyInsights(c.var.ctx)),
  }),
  route({
    method: 'post',
    path: '/insights/rebuild',
    guard: 'settings.manage',
    summary: 'Make everything that is counted and searched anew',
    description: 'From sessions and summaries; it goes on behind the answer, within a minute.',
    answers: { 202: { says: 'How many insights will be made.', schema: z.object({ insights: z.int() }) } },
    handle: (c) => c.json({ insights: rebuildInsights(c.var.ctx) }, 202),
  }),
];
