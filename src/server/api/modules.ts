import { changeModule } from '../domain/modules/change.ts';
import { createModule } from '../domain/modules/create.ts';
import { deleteModule } from '../domain/modules/delete.ts';
import { findModule } from '../domain/modules/find.ts';
import { pageOfModules } from '../domain/modules/list.ts';
import { moduleChangeSchema, moduleSchema, newModuleSchema } from '../domain/modules/model.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

/** Custom QuickSupport modules (SPEC A3). */
export const moduleRoutes = [
  route({
    method: 'get',
    path: '/modules',
    guard: 'devices.manage',
    summary: 'List custom QuickSupport modules',
    description: 'By name.',
    query: pageQuery,
    answers: { 200: { says: 'A page of modules.', schema: pageOf('modules', moduleSchema) } },
    handle: (c, { query }) => c.json(pageOfModules(c.var.ctx, query)),
  }),
  route({
    method: 'post',
    path: '/modules',
    guard: 'devices.manage',
    summary: 'Register a module',
    body: newModuleSchema,
    answers: { 201: { says: 'The module.', schema: moduleSchema, headers: { location: "The module's address." } } },
    fails: ['record.conflict'],
    handle: (c, { body }) => {
      const module = createModule(c.var.ctx, body);
      c.header('location', `/api/v1/modules/${module.id}`);
      return c.json(module, 201);
    },
  }),
  route({
    method: 'get',
    path: '/modules/:id',
    guard: 'devices.manage',
    summary: 'Read a module',
    answers: { 200: { says: 'The module.', schema: moduleSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findModule(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/modules/:id',
    guard: 'devices.manage',
    summary: 'Change a module',
    description: 'What is left out stays; sessions that are running keep the settings of their start.',
    body: moduleChangeSchema,
    answers: { 200: { says: 'The module as it is now.', schema: moduleSchema } },
    fails: ['record.conflict', 'record.missing'],
    handle: (c, { params, body }) => c.json(changeModule(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'delete',
    path: '/modules/:id',
    guard: 'devices.manage',
    summary: 'Delete a module',
    description: 'Its sessions stay.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      deleteModule(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
];
