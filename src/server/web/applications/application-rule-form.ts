import { z } from 'zod';
import type { TypedApplicationRule } from '../../../views/pages/applications/props.ts';
import type { NewApplicationRule } from '../../domain/applications/model.ts';

const text = (most: number) => z.string().max(most).default('');

export const applicationRuleForm = z.object({
  kind: text(20),
  pattern: text(1_000),
  product: text(1_000),
  active: z.enum(['true', 'false']).optional(),
});

export function typedIn({ kind, pattern, product, active }: z.infer<typeof applicationRuleForm>): TypedApplicationRule {
  return { kind, pattern, product, active: active === 'true' };
}

/** An empty product says: no application. A kind that is none is the verb's to refuse. */
export function ruleIn({ kind, pattern, product, active }: TypedApplicationRule): Required<NewApplicationRule> {
  return { kind: kind as NewApplicationRule['kind'], pattern, product: product.trim() === '' ? null : product, active };
}
