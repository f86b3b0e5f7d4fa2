import { z } from 'zod';
import type { PolicyDeviceRow, PolicyRow } from '../../../db/queries/policies.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';
import { effectOf, policyEffects, policyWarnings, warningsOf } from './effect.ts';

const switches = {
  reports: z.boolean().describe('Connection reports.'),
  insights: z.boolean().describe('Session insights; of effect with `reports` alone.'),
  enforced: z.boolean().describe("The device's user cannot switch it off."),
  stillAsks: z.boolean().describe("Although it is enforced, the device's own access control decides whether the person is asked."),
};

/** Settings assigned to managed devices: "Connection reports and session insights (AI)" (SPEC A6). Times are RFC 3339. */
export const policySchema = z.object({
  id: z.string(),
  name: z.string(),
  ...switches,
  effect: z
    .enum(policyEffects)
    .describe(
      '`off`: one of the two switches is off. `free`: the person is asked as the device is set, and may switch it off. `asks`: the person is asked as the device is set, and cannot switch it off. `silent`: nobody is asked or can switch it off.',
    ),
  warnings: z.array(z.enum(policyWarnings)).describe('Switches that are on and do nothing, since they need another one.'),
  devices: z.int().describe('How many have it.'),
  createdAt: z.string(),
});

export type Policy = Readonly<z.infer<typeof policySchema>>;

/** A device that has the policy, as far as the policy concerns it. */
export const policyDeviceSchema = z.object({
  id: z.string(),
  name: z.string(),
  platform: z.enum(['windows', 'macos', 'other', 'unknown']),
  access: z.enum(['allowed', 'denied', 'after-confirmation']).describe('Set by its user (B1).'),
  optedOut: z.boolean().describe('Its user switched insights off; an enforced policy does not mind.'),
});

export type PolicyDevice = Readonly<z.infer<typeof policyDeviceSchema>>;

const nameSchema = z
  .string()
  .max(500)
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(100));

const change = { name: nameSchema, ...switches };

export const newPolicySchema = z.strictObject({
  ...z.strictObject(change).partial().shape,
  name: nameSchema,
  copyOf: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('Id of a policy: what is left out is as there. Without: reports and insights on, the rest off.'),
});

export type NewPolicy = z.input<typeof newPolicySchema>;

export const policyChangeSchema = z.strictObject(change).partial();

export type PolicyChange = z.input<typeof policyChangeSchema>;

export function toPolicy({ createdAt, ...row }: PolicyRow, devices: number): Policy {
  return { ...row, effect: effectOf(row), warnings: warningsOf(row), devices, createdAt: iso(createdAt) };
}

export function toPolicyDevice({ id, name, platform, access, optedOut }: PolicyDeviceRow): PolicyDevice {
  return { id, name, platform, access, optedOut };
}
