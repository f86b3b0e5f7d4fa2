import { fold } from '../../../../db/fold.ts';
import { accountByEmail } from '../../../../db/queries/accounts.ts';
import { allDeviceGroups } from '../../../../db/queries/device-groups.ts';
import { policyNames } from '../../../../db/queries/devices.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import type { Why } from '../../../kit/why.ts';
import { accountFields } from '../../accounts/model.ts';
import { groupNameSchema } from '../../groups/model.ts';
import { bySchema, type Read } from '../../tables/by-schema.ts';
import type { CellReader } from '../../tables/cells.ts';
import type { NewGroup } from '../../tables/model.ts';
import { groupNames, once, shown } from '../../tables/names.ts';
import type { DeviceFacts } from '../facts.ts';
import { deviceFields } from '../model.ts';
import { platformOf, platforms } from '../platform.ts';
import type { Column } from './model.ts';

/** What a row says of a device. */
export type Cells = Partial<DeviceFacts>;

interface DeviceReaders {
  readonly readers: Readonly<Record<Column, CellReader>>;
  readonly newGroups: readonly NewGroup[];
}

/**
 * An empty cell says: none; of the operating system's kind, of management and of the full client it says nothing.
 * Accounts, groups and policies are found by what a table calls them.
 */
export function readersOf(ctx: Ctx, makeGroups: boolean): DeviceReaders {
  const groups = groupNames(ctx, allDeviceGroups(ctx.db), groupNameSchema, makeGroups);
  const policies = new Map(policyNames(ctx.db).map(({ id, name }) => [fold(name), id]));
  const readers: DeviceReaders['readers'] = {
    name: { field: 'name', isBlankTold: true, read: (text) => bySchema(deviceFields.name, text) },
    ref: orNone('ref', (text) => bySchema(deviceFields.ref, text)),
    platform: { field: 'platform', read: once(platform) },
    os: orNone(
      'os',
      once((text) => bySchema(deviceFields.os, text)),
    ),
    managed: { field: 'managed', read: yesOrNo },
    full_client: { field: 'fullClient', read: yesOrNo },
    account: orNone(
      'account',
      once((text) => account(ctx, text)),
    ),
    group: orNone(
      'group',
      once((text) => orWhy(groups.id(text))),
    ),
    policy: orNone(
      'policy',
      once((text) => orWhy(policies.get(fold(text)) ?? { reason: 'table.no-policy', detail: shown(text) })),
    ),
  };
  return { readers, newGroups: groups.made };
}

function orNone(field: string, read: (text: string) => Read): CellReader {
  return { field, isBlankTold: true, read: (text) => (text === '' ? { value: null } : read(text)) };
}

/** As the export writes it, or as people do: "Windows 11". */
function platform(text: string): Read {
  const found = platformOf(text);
  const isTold = found !== 'unknown' || text.trim().toLowerCase() === 'unknown';
  return isTold ? { value: found } : { fault: { reason: 'none-of', list: platforms.join(', ') } };
}

function yesOrNo(text: string): Read {
  const said = text.trim().toLowerCase();
  if (/^(yes|true|1)$/.test(said)) return { value: true };
  return /^(no|false|0)$/.test(said) ? { value: false } : { fault: { reason: 'none-of', list: 'yes, no' } };
}

function account(ctx: Ctx, text: string): Read {
  const read = bySchema(accountFields.email, text);
  if ('fault' in read) return read;
  return orWhy(accountByEmail(ctx.db, read.value as string)?.id ?? { reason: 'no-account' });
}

function orWhy(found: string | Why): Read {
  return typeof found === 'string' ? { value: found } : { fault: found };
}
