import { allAccounts } from '../../../db/queries/accounts.ts';
import { type ValueKind, valuesByIds } from '../../../db/queries/insight-keep.ts';
import { valuesOfKind } from '../../../db/queries/insights.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { sightOf } from '../sessions/sight.ts';
import { type DeviceGroupIds, deviceGroupIds } from './count-names.ts';
import { noFilters } from './filters.ts';
import type { Choices } from './model.ts';
import { mayLookAtPeople } from './people.ts';
import { scan } from './scan.ts';
import { select } from './selection.ts';

/** What the filters can be set to: values that sessions which one may see have. */
export function readChoices(ctx: Ctx): Choices {
  const inGroups = deviceGroupIds(ctx);
  const { values, groups } = sightOf(ctx) === 'all' ? allThereIs(ctx, inGroups) : seen(ctx, inGroups);
  const supporters = new Set(values('supporter'));
  return {
    types: values('type').sort(),
    applications: values('application').sort(new Intl.Collator('en').compare),
    languages: values('language').sort() as Choices['languages'],
    systems: values('os').sort(),
    groups: inGroups.groups.filter((_, index) => groups.has(index + 1)),
    supporters: mayLookAtPeople(ctx)
      ? allAccounts(ctx.db)
          .filter(({ id }) => supporters.has(id))
          .map(({ id, name }) => ({ id, name }))
      : null,
  };
}

interface Seen {
  values(kind: ValueKind): string[];
  readonly groups: ReadonlySet<number>;
}

/** A value that no insight has is not kept. */
function allThereIs(ctx: Ctx, { ofDevice }: DeviceGroupIds): Seen {
  return { values: (kind) => valuesOfKind(ctx.db, kind), groups: new Set(ofDevice) };
}

function seen(ctx: Ctx, { ofDevice }: DeviceGroupIds): Seen {
  const ids = new Map<ValueKind, Set<number>>();
  const groups = new Set<number>();
  const add = (kind: ValueKind, id: number) => void (ids.get(kind) ?? ids.set(kind, new Set()).get(kind))?.add(id);
  scan(ctx, select(ctx, noFilters, {}), (block, row) => {
    const at = block.at[row] as number;
    const middle = at + (block.types[row] as number);
    const end = middle + (block.applications[row] as number);
    for (let place = at; place < middle; place += 1) add('type', block.lists[place] as number);
    for (let place = middle; place < end; place += 1) add('application', block.lists[place] as number);
    add('language', block.language[row] as number);
    add('os', block.os[row] as number);
    add('supporter', block.supporter[row] as number);
    groups.add(ofDevice[block.device[row] as number] ?? 0);
  });
  return { values: (kind) => [...valuesByIds(ctx.db, kind, [...(ids.get(kind) ?? [])]).values()], groups };
}
