import { allAccounts } from '../../../db/queries/accounts.ts';
import { type ValueKind, valuesByIds } from '../../../db/queries/insight-keep.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { deviceGroupIds } from './count-names.ts';
import { noFilters } from './filters.ts';
import type { Choices } from './model.ts';
import { mayLookAtPeople } from './people.ts';
import { scan } from './scan.ts';
import { select } from './selection.ts';

/** What the filters can be set to: values that sessions which one may see have. */
export function readChoices(ctx: Ctx): Choices {
  const { groups, ofDevice } = deviceGroupIds(ctx);
  const seen = { type: new Set<number>(), application: new Set<number>(), language: new Set<number>(), os: new Set<number>() };
  const seenGroups = new Set<number>();
  const seenSupporters = new Set<number>();
  scan(ctx, select(ctx, noFilters, {}), (block, row) => {
    const at = block.at[row] as number;
    const middle = at + (block.types[row] as number);
    const end = middle + (block.applications[row] as number);
    for (let place = at; place < middle; place += 1) seen.type.add(block.lists[place] as number);
    for (let place = middle; place < end; place += 1) seen.application.add(block.lists[place] as number);
    seen.language.add(block.language[row] as number);
    seen.os.add(block.os[row] as number);
    seenGroups.add(ofDevice[block.device[row] as number] ?? 0);
    seenSupporters.add(block.supporter[row] as number);
  });
  const values = (kind: ValueKind, ids: ReadonlySet<number>) => [...valuesByIds(ctx.db, kind, [...ids]).values()].sort();
  const supporters = new Set(values('supporter', seenSupporters));
  return {
    types: values('type', seen.type),
    applications: values('application', seen.application).sort(new Intl.Collator('en').compare),
    languages: values('language', seen.language) as Choices['languages'],
    systems: values('os', seen.os),
    groups: groups.filter((_, index) => seenGroups.has(index + 1)),
    supporters: mayLookAtPeople(ctx)
      ? allAccounts(ctx.db)
          .filter(({ id }) => supporters.has(id))
          .map(({ id, name }) => ({ id, name }))
      : null,
  };
}
