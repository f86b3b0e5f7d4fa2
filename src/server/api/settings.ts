import { z } from 'zod';
import { changeSettings } from '../domain/settings/change.ts';
import { describeSettings, settingSchema } from '../domain/settings/describe.ts';
import { route } from '../http/route.ts';

const settingsSchema = z.object({ settings: z.array(settingSchema) });

const changeSchema = z
  .record(z.string().max(100), z.union([z.string().max(10_000), z.number(), z.array(z.string().max(300)).max(100), z.null()]))
  .describe('Values by the name of the setting. Null goes back to the default; text is read as in a form.');

export const settingRoutes = [
  route({
    method: 'get',
    path: '/settings',
    guard: 'settings.manage',
    summary: 'List every setting with its value',
    answers: { 200: { says: 'Settings of the company and of the box.', schema: settingsSchema } },
    handle: (c) => c.json({ settings: describeSettings(c.var.ctx) }),
  }),
  route({
    method: 'patch',
    path: '/settings',
    guard: 'settings.manage',
    summary: 'Change settings of the company',
    description: 'All of them or none: every fault is named at once. In force at once, without a restart.',
    body: changeSchema,
    answers: { 200: { says: 'Every setting, as it is now.', schema: settingsSchema } },
    fails: ['settings.invalid'],
    handle: (c, { body }) => {
      changeSettings(c.var.ctx, body);
      return c.json({ settings: describeSettings(c.var.ctx) });
    },
  }),
];
