import { type RegisteredDevice, registeredByName, registeredByRef } from '../../../db/queries/registry.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** How a sender calls a device. */
export interface DeviceClaim {
  readonly name: string;
  /** The remote-support software's own id of it, if it was told. */
  readonly ref: string | null;
}

/**
 * The registered device that a session is about (SPEC C6). Two computers may have one name: a device that is registered
 * with an id is found by that id alone as soon as a sender tells one.
 */
export function matchDevice(ctx: Ctx, { name, ref }: DeviceClaim): RegisteredDevice | null {
  if (ref !== null) {
    const byRef = registeredByRef(ctx.db, ref);
    if (byRef) return byRef;
  }
  const byName = registeredByName(ctx.db, name);
  return byName && (ref === null || byName.ref === null) ? byName : null;
}
