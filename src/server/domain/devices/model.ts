import { z } from 'zod';
import type { DeviceDetailRow } from '../../../db/queries/devices.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';
import { accountFields } from '../accounts/model.ts';
import { platforms } from './platform.ts';

/** "Session insights logging" in a device's access control (SPEC B1). */
export const accessValues = ['allowed', 'denied', 'after-confirmation'] as const;

const nameSchema = z.object({ id: z.string(), name: z.string() });

/** A computer of this company, as registered (SPEC C6). Times are RFC 3339. */
export const deviceSchema = z.object({
  id: z.string(),
  name: z.string().describe('Its host name, as senders call it; unique whatever its case.'),
  ref: z.string().nullable().describe("The remote-support software's own id of it."),
  platform: z.enum(platforms).describe('Only sessions to `windows` and `macos` are captured.'),
  os: z.string().nullable().describe('Its operating system in words.'),
  managed: z.boolean(),
  fullClient: z.boolean().describe('Runs the full client.'),
  account: z
    .object({ id: z.string(), email: z.string(), name: z.string() })
    .nullable()
    .describe("The company's account that its user is signed in with."),
  group: nameSchema.nullable(),
  policy: nameSchema.nullable().describe('Of managed devices only.'),
  access: z.enum(accessValues).describe("Set by the device's user alone, on the device's own page."),
  optedOut: z.boolean().describe("Its user switched insights off, on the device's own page."),
  hasPageLink: z.boolean().describe("Whether a link to the device's own page was made."),
  createdAt: z.string(),
});

export type Device = Readonly<z.infer<typeof deviceSchema>>;

/** What administrators can say of a device; each by itself, for forms, the API and tables alike. */
export const deviceFields = {
  name: line(1, 255).describe('Its host name; unique whatever its case.'),
  ref: line(1, 200).nullable().describe("The remote-support software's own id of it; unique."),
  platform: z.enum(platforms),
  os: line(1, 200).nullable(),
  managed: z.boolean().describe('`false` takes its policy off.'),
  fullClient: z.boolean(),
  account: accountFields.email.nullable().describe('E-mail address of the account that its user is signed in with.'),
  group: z.string().min(1).max(100).nullable().describe('Id of a group of devices.'),
  policy: z.string().min(1).max(100).nullable().describe('Id of a policy; of managed devices only.'),
};

export const newDeviceSchema = z.strictObject({
  name: deviceFields.name,
  ref: deviceFields.ref.default(null),
  platform: deviceFields.platform.default('unknown'),
  os: deviceFields.os.default(null),
  managed: deviceFields.managed.default(false),
  fullClient: deviceFields.fullClient.default(false),
  account: deviceFields.account.default(null),
  group: deviceFields.group.default(null),
  policy: deviceFields.policy.default(null),
});

export type NewDevice = z.input<typeof newDeviceSchema>;

export const deviceChangeSchema = z.strictObject(deviceFields).partial();

export type DeviceChange = z.input<typeof deviceChangeSchema>;

export function toDevice({ device, account, group, policy }: DeviceDetailRow): Device {
  const { id, name, ref, platform, os, access, optedOut } = device;
  const { isManaged: managed, hasFullClient: fullClient } = device;
  const times = { hasPageLink: device.pageHash !== null, createdAt: iso(device.createdAt) };
  return { id, name, ref, platform, os, managed, fullClient, account, group, policy, access, optedOut, ...times };
}

/** One line of text, as a reader sees it. */
function line(least: number, most: number) {
  return z
    .string()
    .max(2 * most + 500)
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most));
}
