import { z } from 'zod';
import type { AccountChoices, TypedAccount } from '../../../views/pages/accounts/props.ts';
import { groupChoices } from '../../domain/groups/find.ts';
import { assignableRoles } from '../../domain/roles/assign.ts';
import type { Ctx } from '../../kit/ctx.ts';

const text = z.string().max(1000).default('');

/** Each box that is ticked; one alone comes as a text. */
export const ticked = z
  .union([
    z.array(z.string().max(100)).max(1000),
    z
      .string()
      .max(100)
      .transform((one) => [one]),
  ])
  .default([]);

/** A box alone; not ticked, it does not come. */
const box = z.enum(['true', 'false']).optional();

const fields = { name: text, email: text, role: text, language: text, timeZone: text };

/** The form of an account; `was.<field>` has what stood in a field when the form was made. */
export const accountForm = z.object({
  ...fields,
  groups: ticked,
  ...(Object.fromEntries(Object.keys(fields).map((name) => [`was.${name}`, text])) as Record<`was.${keyof typeof fields}`, typeof text>),
  'was.groups': ticked,
  logsSessions: box,
  'was.logsSessions': box,
});

export type AccountForm = z.infer<typeof accountForm>;

export function typedIn(form: AccountForm): TypedAccount {
  const { name, email, role, language, timeZone, groups } = form;
  return { name, email, role, language, timeZone, groups, logsSessions: logsSessionsIn(form) ?? true };
}

/** Whether the box is ticked; undefined: the form has none. */
export function logsSessionsIn(form: AccountForm): boolean | undefined {
  return form['was.logsSessions'] === undefined ? undefined : form.logsSessions === 'true';
}

const timeZones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** What the form offers: roles and groups that the reader may give. One that the account has already stays to be chosen. */
export function choicesFor(ctx: Ctx, timeZone: string): AccountChoices {
  const zones = timeZones.includes(timeZone) || timeZone === '' ? timeZones : [timeZone, ...timeZones];
  return { roles: assignableRoles(ctx), groups: groupChoices(ctx), timeZones: zones };
}
