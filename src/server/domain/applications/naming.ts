import { allApplicationRules } from '../../../db/queries/application-rules.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type Naming, namingBy } from '../timeline/naming.ts';

/** How the company names applications now. */
export function companyNaming(ctx: Ctx): Naming {
  return namingBy(allApplicationRules(ctx.db).filter(({ isActive }) => isActive));
}
