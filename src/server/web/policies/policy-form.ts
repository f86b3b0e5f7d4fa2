import { z } from 'zod';
import type { TypedPolicy } from '../../../views/pages/policies/props.ts';

const text = z.string().max(1000).default('');

/** A box alone; not ticked, it does not come. */
const box = z.enum(['true', 'false']).optional();

const fields = { name: text, reports: box, insights: box, enforced: box, stillAsks: box };

/** `was.<field>` has what stood in a field when the form was made. */
export const policyForm = z.object({
  ...fields,
  ...(Object.fromEntries(Object.entries(fields).map(([name, schema]) => [`was.${name}`, schema])) as {
    [K in keyof typeof fields as `was.${K}`]: (typeof fields)[K];
  }),
  copyOf: z.string().max(100).default(''),
});

export type PolicyForm = z.infer<typeof policyForm>;

export function typedIn({ name, reports, insights, enforced, stillAsks }: PolicyForm): TypedPolicy {
  const isOn = (value: string | undefined) => value === 'true';
  return { name, reports: isOn(reports), insights: isOn(insights), enforced: isOn(enforced), stillAsks: isOn(stillAsks) };
}

/** What was changed on the form, so that what somebody else changes meanwhile stays. */
export function changeIn(form: PolicyForm): Partial<TypedPolicy> {
  const typed = typedIn(form);
  const changed = (Object.keys(typed) as (keyof TypedPolicy)[]).filter((field) => {
    const was = form[`was.${field}`];
    return was !== undefined && was !== String(typed[field]);
  });
  return Object.fromEntries(changed.map((field) => [field, typed[field]]));
}
