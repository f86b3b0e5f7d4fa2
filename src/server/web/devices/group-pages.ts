import type { Context } from 'hono';
import { z } from 'zod';
import { deviceGroupHref, deviceGroupsHref } from '../../../views/pages/devices/addresses.ts';
import { createDeviceGroup, deleteDeviceGroup, renameDeviceGroup } from '../../domain/devices/groups.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showGroup, showGroups } from './show-groups.tsx';

const form = z.object({ name: z.string().max(1000).default('') });
const refusals = ['input.invalid', 'record.conflict'] as const;
const told = ['created', 'renamed'] as const;

/** GET /admin/device-groups */
export function getDeviceGroups(c: Context<HttpEnv>): Response | Promise<Response> {
  return showGroups(c, { done: c.req.query('done') === 'deleted' ? 'deleted' : null });
}

/** POST /admin/device-groups: a new group, then its page; refused, the list again with what was typed. */
export async function postDeviceGroups(c: Context<HttpEnv>): Promise<Response> {
  const { name } = await readForm(c, form);
  try {
    const { id } = createDeviceGroup(c.var.ctx, { name });
    return c.redirect(`${deviceGroupHref(id)}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, refusals);
    return showGroups(c, { refusal, typed: name }, status);
  }
}

/** GET /admin/device-groups/:id */
export function getDeviceGroup(c: Context<HttpEnv, '/admin/device-groups/:id'>): Response | Promise<Response> {
  return showGroup(c, c.req.param('id'), { done: told.find((code) => code === c.req.query('done')) ?? null });
}

/** POST /admin/device-groups/:id: another name, then its page. */
export async function postDeviceGroup(c: Context<HttpEnv, '/admin/device-groups/:id'>): Promise<Response> {
  const id = c.req.param('id');
  const { name } = await readForm(c, form);
  try {
    renameDeviceGroup(c.var.ctx, id, { name });
    return c.redirect(`${deviceGroupHref(id)}?done=renamed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, refusals);
    return showGroup(c, id, { refusal, typed: name }, status);
  }
}

/** POST /admin/device-groups/:id/deletion: then the list. */
export function postDeviceGroupDeletion(c: Context<HttpEnv, '/admin/device-groups/:id/deletion'>): Response {
  deleteDeviceGroup(c.var.ctx, c.req.param('id'));
  return c.redirect(`${deviceGroupsHref}?done=deleted`, 303);
}
