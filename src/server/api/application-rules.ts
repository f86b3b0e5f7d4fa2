import { changeApplicationRule } from '../domain/applications/change.ts';
import { createApplicationRule } from '../domain/applications/create.ts';
import { deleteApplicationRule } from '../domain/applications/delete.ts';
import { findApplicationRule } from '../domain/applications/find.ts';
import { pageOfApplicationRules } from '../domain/applications/list.ts';
import { applicationRuleChangeSchema, applicationRuleSchema, newApplicationRuleSchema } from '../domain/applications/model.ts';
import { applicationTrialInputSchema, applicationTrialSchema, tryApplication } from '../domain/applications/try.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

/** Rules of the company's that name applications (SPEC E2). */
export const applicationRuleRoutes = [
  route({
    method: 'get',
    path: '/application-rules',
    guard: 'settings.manage',
    summary: 'List rules that name applications',
    description: 'By kind and pattern.',
    query: pageQuery,
    answers: { 200: { says: 'A page of rules.', schema: pageOf('rules', applicationRuleSchema) } },
    handle: (c, { query }) => c.json(pageOfApplicationRules(c.var.ctx, query)),
  }),
  route({
    method: 'post',
    path: '/application-rules',
    guard: 'settings.manage',
    summary: 'Add a rule that names an application',
    description: 'It wins over the built-in names, from the next summary on.',
    body: newApplicationRuleSchema,
    answers: { 201: { says: 'The rule.', schema: applicationRuleSchema, headers: { location: "The rule's address." } } },
    fails: ['record.conflict'],
    handle: (c, { body }) => {
      const rule = createApplicationRule(c.var.ctx, body);
      c.header('location', `/api/v1/application-rules/${rule.id}`);
      return c.json(rule, 201);
    },
  }),
  route({
    method: 'get',
    path: '/application-rules/:id',
    guard: 'settings.manage',
    summary: 'Read a rule that names an application',
    answers: { 200: { says: 'The rule.', schema: applicationRuleSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findApplicationRule(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/application-rules/:id',
    guard: 'settings.manage',
    summary: 'Change a rule that names an application',
    description: 'What is left out stays; summaries that are written keep their names.',
    body: applicationRuleChangeSchema,
    answers: { 200: { says: 'The rule as it is now.', schema: applicationRuleSchema } },
    fails: ['record.conflict', 'record.missing'],
    handle: (c, { params, body }) => c.json(changeApplicationRule(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'delete',
    path: '/application-rules/:id',
    guard: 'settings.manage',
    summary: 'Delete a rule that names an application',
    description: 'What is built in holds again.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      deleteApplicationRule(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'post',
    path: '/applications/test',
    guard: 'settings.manage',
    summary: 'Try what an application would be called',
    description: 'Nothing of it is kept.',
    body: applicationTrialInputSchema,
    answers: { 200: { says: 'Its name, with your own rules and without them.', schema: applicationTrialSchema } },
    knowsRepeats: true,
    handle: (c, { body }) => c.json(tryApplication(c.var.ctx, body)),
  }),
];
