import { z } from 'zod';
import type { TypedModule } from '../../../views/pages/modules/props.ts';

/** A box alone; not ticked, it does not come. */
const box = z.enum(['true', 'false']).optional();

/** `was.<field>` has what stood in a field when the form was made. */
export const moduleForm = z.object({
  name: z.string().max(2000).default(''),
  insights: box,
  'was.name': z.string().max(2000).optional(),
  'was.insights': box,
});

export type ModuleForm = z.infer<typeof moduleForm>;

export function typedIn({ name, insights }: ModuleForm): TypedModule {
  return { name, insights: insights === 'true' };
}

/** What was changed on the form, so that what somebody else changes meanwhile stays. */
export function changeIn(form: ModuleForm): Partial<TypedModule> {
  const { name, insights } = typedIn(form);
  const wasInsights = form['was.insights'];
  return {
    ...(form['was.name'] !== undefined && name !== form['was.name'] && { name }),
    ...(wasInsights !== undefined && wasInsights !== String(insights) && { insights }),
  };
}
