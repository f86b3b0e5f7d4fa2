import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { accountHref } from '../../../views/pages/accounts/addresses.ts';
import { deviceHref } from '../../../views/pages/devices/addresses.ts';
import { DevicePage } from '../../../views/pages/devices/device-page.tsx';
import type { DevicePageProps, TypedDevice } from '../../../views/pages/devices/props.ts';
import { findDevice, sessionsOfDevice } from '../../domain/devices/find.ts';
import { may, reachOf } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { choicesFor, typedOf } from './device-form.ts';

type Extra = Partial<Pick<DevicePageProps, 'done' | 'refusal'>> & { readonly typed?: TypedDevice };

export function showDevice(
  c: Context<HttpEnv>,
  id: string,
  extra: Extra,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const { ctx } = c.var;
  const device = findDevice(ctx, id);
  return c.html(
    <DevicePage
      frame={{ ...frameOf(c), path: deviceHref(id) }}
      device={device}
      choices={choicesFor(ctx)}
      typed={extra.typed ?? typedOf(device)}
      // A number over all sessions is for those alone who may see all of them.
      sessions={reachOf(ctx, 'summaries.view') === 'all' ? sessionsOfDevice(ctx, id) : null}
      accountHref={device.account && may(ctx, 'accounts.manage') ? accountHref(device.account.id) : null}
      canSeeHistory={may(ctx, 'audit.view')}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
