import { z } from 'zod';
import type { Ctx } from '../../kit/ctx.ts';
import { checkValue } from './check.ts';
import { type CompanyName, defaultOf, type SettingName, settingNames, settings } from './list.ts';
import { sections } from './setting.ts';
import { companySettings, setByCompany } from './settings.ts';

const valueSchema = z.union([z.string(), z.number(), z.array(z.string())]);

/** A setting with what holds for it now. */
export const settingSchema = z
  .object({
    name: z.string(),
    where: z.enum(['box', 'company']).describe('Of the box: read from its variable at the start. Of the company: changed while it runs.'),
    section: z.enum(sections),
    env: z.string().describe('The variable that sets it; one of the company is pinned by it and cannot be changed then.'),
    value: valueSchema.nullable().describe('Null: not set.'),
    default: valueSchema.nullable(),
    source: z.enum(['default', 'company', 'environment']).describe('Where the value comes from.'),
    input: z.enum(['text', 'number', 'choice', 'time-zone', 'list']),
    min: z.number().optional(),
    max: z.number().optional().describe('Of a number; of a text, its characters.'),
    choices: z.array(z.string()).readonly().optional(),
  })
  .meta({ id: 'Setting' });

export type DescribedSetting = z.infer<typeof settingSchema>;

/** In the order of the list. */
export function describeSettings(ctx: Ctx): DescribedSetting[] {
  const values = { ...ctx.config, ...companySettings(ctx) };
  const set = setByCompany(ctx);
  return settingNames.map((name) => {
    const { where, section, env, kind } = settings[name];
    const { input, min, max, choices } = kind;
    const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(choices && { choices }) };
    const source = ctx.config.given.includes(name) ? 'environment' : set.has(name as CompanyName) ? 'company' : 'default';
    const value = values[name];
    return { name, where, section, env, value, default: source === 'default' ? value : standard(name), source, input, ...limits };
  });
}

function standard(name: SettingName): DescribedSetting['default'] {
  const unset = defaultOf(settings[name], {});
  return unset === null ? null : (checkValue(settings[name], unset).value as DescribedSetting['default']);
}
