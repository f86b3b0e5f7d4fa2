import type { CaptureFacts, DeviceFacts } from './facts.ts';

/**
 * SPEC C7: what was set when the session began holds; what the device's user took back since wins over it. It never
 * opens what was closed.
 */
export function withTakenBack(facts: CaptureFacts, now: Pick<DeviceFacts, 'access' | 'optedOut'>): CaptureFacts {
  const { device } = facts;
  const access = now.access === 'denied' ? 'denied' : device.access;
  return { ...facts, device: { ...device, access, optedOut: device.optedOut || now.optedOut } };
}
