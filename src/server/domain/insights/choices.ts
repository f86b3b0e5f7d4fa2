import type { Ctx } from '../../kit/ctx.ts';
import { readFigures } from './figures.ts';
import { noFilters } from './filters.ts';
import type { Choices } from './model.ts';

/** What the filters can be set to: values that sessions which one may see have. */
export function readChoices(ctx: Ctx): Choices {
  const { types, applications, languages, systems } = readFigures(ctx, noFilters);
  const values = (counts: typeof types) => counts.map(({ value }) => value).sort();
  return {
    types: values(types),
    applications: values(applications),
    languages: values(languages) as Choices['languages'],
    systems: values(systems),
    groups: [],
    supporters: null,
  };
}
