import { z } from 'zod';
import type { DeviceChoices, DeviceView, TypedDevice } from '../../../views/pages/devices/props.ts';
import { policyChoices } from '../../domain/devices/find.ts';
import { deviceGroupChoices } from '../../domain/devices/groups.ts';
import type { Ctx } from '../../kit/ctx.ts';

const text = z.string().max(1000).default('');

const texts = ['name', 'ref', 'platform', 'os', 'account', 'group', 'policy'] as const;
const boxes = ['managed', 'fullClient'] as const;
const names = [...texts, ...boxes];
type Name = (typeof names)[number];

/** The form of a device; `was.<field>` has what stood in a field when the form was made. A box that is not ticked is not sent. */
export const deviceForm = z.object({
  ...(Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>),
  ...(Object.fromEntries(names.map((name) => [`was.${name}`, text])) as Record<`was.${Name}`, typeof text>),
});

export type DeviceForm = z.infer<typeof deviceForm>;

export function typedIn(form: DeviceForm): TypedDevice {
  const { name, ref, platform, os, account, group, policy } = form;
  return { name, ref, platform, os, account, group, policy, managed: form.managed === 'true', fullClient: form.fullClient === 'true' };
}

/** Nothing in it widens what is captured until somebody says so. */
export const blankDevice: TypedDevice = {
  name: '',
  ref: '',
  platform: 'unknown',
  os: '',
  managed: false,
  fullClient: false,
  account: '',
  group: '',
  policy: '',
};

export function typedOf({ name, ref, platform, os, managed, fullClient, account, group, policy }: DeviceView): TypedDevice {
  const ids = { account: account?.email ?? '', group: group?.id ?? '', policy: policy?.id ?? '' };
  return { name, ref: ref ?? '', platform, os: os ?? '', managed, fullClient, ...ids };
}

/** A device as the verbs take it: nothing typed is none. */
export function deviceIn(typed: TypedDevice) {
  const { name, managed, fullClient } = typed;
  const platform = typed.platform as DeviceView['platform'];
  const orNone = (value: string) => (value.trim() === '' ? null : value);
  const ids = { account: orNone(typed.account), group: orNone(typed.group), policy: orNone(typed.policy) };
  return { name, ref: orNone(typed.ref), platform, os: orNone(typed.os), managed, fullClient, ...ids };
}

/** Those fields that were changed on the form. */
export function changeIn(form: DeviceForm): Partial<ReturnType<typeof deviceIn>> {
  const sent = (name: Name) => (boxes.some((box) => box === name) ? String(form[name] === 'true') : form[name]);
  const device = Object.entries(deviceIn(typedIn(form)));
  return Object.fromEntries(device.filter(([name]) => sent(name as Name) !== form[`was.${name as Name}`]));
}

export function choicesFor(ctx: Ctx): DeviceChoices {
  return { groups: deviceGroupChoices(ctx), policies: policyChoices(ctx) };
}
