import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { hrefWith } from '../../../views/pages/accounts/addresses.ts';
import { devicesHref } from '../../../views/pages/devices/addresses.ts';
import { DeviceListPage } from '../../../views/pages/devices/device-list-page.tsx';
import type { DeviceListPageProps } from '../../../views/pages/devices/props.ts';
import { policyChoices } from '../../domain/devices/find.ts';
import { deviceGroupChoices } from '../../domain/devices/groups.ts';
import { countMatching, pageOfDevices } from '../../domain/devices/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { listQuery } from './list-query.ts';

const pageSize = 50;

type Extra = Partial<Pick<DeviceListPageProps, 'done' | 'refusal' | 'selected'>>;

/** The page of the list that the address asks for. */
export function showList(c: Context<HttpEnv>, extra: Extra, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  const { ctx } = c.var;
  const { filter, asked, cursor } = listQuery(c);
  const { devices, next } = pageOfDevices(ctx, { ...asked, limit: pageSize, cursor: cursor || undefined });
  return c.html(
    <DeviceListPage
      frame={{ ...frameOf(c), path: hrefWith(devicesHref, { ...filter, cursor }) }}
      devices={devices}
      total={countMatching(ctx, asked)}
      groups={deviceGroupChoices(ctx)}
      policies={policyChoices(ctx)}
      filter={filter}
      cursor={cursor}
      selected={extra.selected ?? []}
      firstHref={cursor ? hrefWith(devicesHref, { ...filter }) : null}
      nextHref={next && hrefWith(devicesHref, { ...filter, cursor: next })}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
