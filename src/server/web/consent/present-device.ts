import type { Context } from 'hono';
import type { BareFrame } from '../../../views/layouts/bare-frame.ts';
import type { DevicePageProps } from '../../../views/pages/consent/device-page.tsx';
import { receiptsOf } from '../../domain/consent/kept.ts';
import type { PageDevice } from '../../domain/devices/page.ts';
import { isEnforced } from '../../domain/eligibility/capture.ts';
import type { HttpEnv } from '../../http/env.ts';
import { iso } from '../../kit/clock.ts';
import { shownName } from './shown-name.ts';

export function presentDevice(c: Context<HttpEnv>, frame: BareFrame, device: PageDevice): DevicePageProps {
  const { name, ref, isManaged, access, optedOut, policy } = device;
  const withdrawn = Number(c.req.query('withdrawn') ?? 0);
  return {
    frame,
    device: { name: shownName(name), ref: ref === null ? null : shownName(ref), isManaged, access, optedOut },
    policy: policy && { name: shownName(policy.name), holds: holds(device) },
    receipts: receiptsOf(c.var.ctx, device.id).map(({ number, at, answer, withdrawnAt }) => ({
      number,
      at: iso(at),
      answer,
      withdrawnAt: iso(withdrawnAt),
    })),
    saved: c.req.query('done') === 'saved' ? { withdrawn: Number.isSafeInteger(withdrawn) && withdrawn > 0 ? withdrawn : 0 } : null,
  };
}

/** SPEC A6, B4. */
function holds({ isManaged, policy }: PageDevice): 'decides' | 'asks' | 'open' {
  if (!isEnforced(isManaged, policy)) return 'open';
  return policy?.stillAsks ? 'asks' : 'decides';
}
