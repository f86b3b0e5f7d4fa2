import type { Json } from '../../kit/canonical.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { named } from '../audit/append.ts';
import type { IssueType } from './model.ts';

/** What the audit log says of it. Names, definitions and examples may name people and things of the company's: the log holds their digests. */
export function told(
  ctx: Ctx,
  { name, names, definition, standardDefinition, examples, active, place }: IssueType,
): { [key: string]: Json } {
  const inLanguages = Object.entries(names).map(([language, text]) => `${language}: ${text}`);
  return {
    ...(name !== null && { name: named(ctx, name) }),
    ...(inLanguages.length > 0 && { names: named(ctx, inLanguages.join(', ')) }),
    ...(!standardDefinition && { definition: named(ctx, definition) }),
    ...(examples.length > 0 && { examples: named(ctx, examples.join(' | ')) }),
    active,
    place,
  };
}
