import { emptyLog } from '../../../db/checkpoint.ts';
import { updateDevice } from '../../../db/queries/devices.ts';
import { deleteOpenQuestions } from '../../../db/queries/questions.ts';
import { type DeviceRow, registeredById } from '../../../db/queries/registry.ts';
import { runningOnDevice, type SessionRow, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { beginSession } from '../eligibility/begin.ts';
import type { CaptureFacts } from '../eligibility/facts.ts';
import { withTakenBack } from '../eligibility/later.ts';
import { eraseCaptured } from './withdraw.ts';

/** What a device's user decides about it (SPEC A6, B1). */
export interface DeviceChoice {
  readonly access?: DeviceRow['access'];
  /** An enforced policy does not mind it. */
  readonly optedOut?: boolean;
}

/** How many running sessions it ended the capture of, and how many it kept from being captured at all. */
export interface ChoiceMade {
  readonly withdrawn: number;
  readonly refused: number;
}

/**
 * Takes the choice of the device's user; the same again changes nothing. *Denied* and the opt-out win at once over running
 * sessions (SPEC C7): one that would not be captured with the new value is withdrawn, and what was captured of it is
 * deleted, from the file too; one that waits for an answer is refused.
 * @throws Failure record.missing
 */
export function setDeviceAccess(ctx: Ctx, deviceId: string, choice: DeviceChoice): ChoiceMade {
  const made = transact(ctx.db, () => chooseForDevice(ctx, deviceId, choice));
  if (made.withdrawn > 0) emptyLog(ctx.db);
  return made;
}

/** Whether the session would not be captured with what the device's user set since it began. Changes nothing. */
export function isTakenBack(ctx: Ctx, { deviceId, facts }: SessionRow): boolean {
  const device = deviceId === null ? undefined : registeredById(ctx.db, deviceId);
  return device !== undefined && beginSession(withTakenBack(facts as CaptureFacts, device)).capture === 'refused';
}

/** Inside the caller's transaction, who empties the log afterwards. */
export function chooseForDevice(ctx: Ctx, deviceId: string, choice: DeviceChoice): ChoiceMade {
  const device = registeredById(ctx.db, deviceId) ?? fail('record.missing', { noun: 'device', id: deviceId });
  const before = { access: device.access, optedOut: device.optedOut };
  const after = { access: choice.access ?? before.access, optedOut: choice.optedOut ?? before.optedOut };
  if (after.access !== before.access || after.optedOut !== before.optedOut) {
    updateDevice(ctx.db, deviceId, after);
    audit(ctx, { action: 'access-set', noun: 'device', id: deviceId, details: { before, after } });
  }
  const ends = runningOnDevice(ctx.db, device).map((session) => closeIfTakenBack(ctx, session, { ...after, id: deviceId }));
  return { withdrawn: ends.filter((end) => end === 'withdrawn').length, refused: ends.filter((end) => end === 'refused').length };
}

function closeIfTakenBack(ctx: Ctx, session: SessionRow, device: Pick<DeviceRow, 'id' | 'access' | 'optedOut'>) {
  const { capture, decision } = beginSession(withTakenBack(session.facts as CaptureFacts, device));
  if (capture !== 'refused') return 'kept';
  if (session.capture === 'captured') {
    eraseCaptured(ctx, session, { device: device.id });
    return 'withdrawn';
  }
  const reasons = decision.reasons.filter((reason) => reason !== 'no-answer');
  deleteOpenQuestions(ctx.db, session.id);
  updateSession(ctx.db, session.id, { capture: 'refused', via: decision.via, reasons });
  audit(ctx, { action: 'denied', noun: 'consent', id: session.id, details: { device: device.id, reasons } });
  return 'refused';
}
