import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { hrefWith } from '../../../views/pages/accounts/addresses.ts';
import { deviceGroupHref, deviceGroupsHref } from '../../../views/pages/devices/addresses.ts';
import { DeviceGroupListPage } from '../../../views/pages/devices/device-group-list-page.tsx';
import { DeviceGroupPage } from '../../../views/pages/devices/device-group-page.tsx';
import type { DeviceGroupListPageProps, DeviceGroupPageProps } from '../../../views/pages/devices/props.ts';
import { findDeviceGroup, howManyDeviceGroups, pageOfDeviceGroups } from '../../domain/devices/groups.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

const pageSize = 50;

type ListExtra = Partial<Pick<DeviceGroupListPageProps, 'done' | 'refusal' | 'typed'>>;
type OneExtra = Partial<Pick<DeviceGroupPageProps, 'done' | 'refusal' | 'typed'>>;

export function showGroups(c: Context<HttpEnv>, extra: ListExtra, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  const { ctx } = c.var;
  const cursor = c.req.query('cursor') || undefined;
  const { groups, next } = pageOfDeviceGroups(ctx, { limit: pageSize, cursor });
  return c.html(
    <DeviceGroupListPage
      frame={{ ...frameOf(c), path: deviceGroupsHref }}
      groups={groups}
      total={howManyDeviceGroups(ctx)}
      typed={extra.typed ?? ''}
      firstHref={cursor ? deviceGroupsHref : null}
      nextHref={next && hrefWith(deviceGroupsHref, { cursor: next })}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}

export function showGroup(
  c: Context<HttpEnv>,
  id: string,
  extra: OneExtra,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const group = findDeviceGroup(c.var.ctx, id);
  return c.html(
    <DeviceGroupPage
      frame={{ ...frameOf(c), path: deviceGroupHref(id) }}
      group={group}
      typed={extra.typed ?? group.name}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
