import { updateDevice } from '../../../db/queries/devices.ts';
import { insertDevice, type RegisteredDevice, registeredById, registeredByName, registeredByRef } from '../../../db/queries/registry.ts';
import { type SessionRow, updateSession } from '../../../db/queries/sessions.ts';
import { cleanText } from '../../kit/clean-text.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit, named } from '../audit/append.ts';
import type { Platform } from '../devices/platform.ts';
import { type ChoiceMade, chooseForDevice } from './device-access.ts';
import type { Answered } from './reader.ts';

/** An answer that holds from then on (SPEC B1). */
export type Lasting = 'always' | 'never';

/**
 * What the remote person can say once for all. Names say nothing about which computer it is: two have one. So *always*,
 * which opens sessions to come, needs the remote-support software's own id of the device; *never*, which only closes
 * them, a registered device. A device that is neither has only *this time*.
 * The link passes through whoever sends sessions: who forges an *always* could as well forge each single answer. It is in the
 * audit log, administrators see the value, and the device's user takes it back on the device's own page.
 */
export function lastingAnswers(ctx: Ctx, session: SessionRow): readonly Lasting[] {
  const { deviceRef } = session;
  const device = deviceOf(ctx, session);
  if (device?.access === 'denied') return [];
  if (deviceRef !== null && (!device || device.ref === deviceRef)) return ['always', 'never'];
  return device ? ['never'] : [];
}

/** What an answer set that still holds; null: it was for this time alone, or the device's user has changed it since. */
export function lastingNow(ctx: Ctx, { receipt, session }: Answered): Lasting | null {
  const access = deviceOf(ctx, session)?.access;
  if (receipt.answer === 'allowed') return access === 'allowed' ? 'always' : null;
  return access === 'denied' ? 'never' : null;
}

/**
 * Sets the device's own value, inside the caller's transaction. One that is not registered yet becomes so, as a device
 * that is not managed: it opens no way of its own (SPEC A5), and only holds what its user said.
 */
export function keepLasting(ctx: Ctx, session: SessionRow, lasting: Lasting, platform: Platform | null): ChoiceMade {
  const device = deviceOf(ctx, session);
  const id = device?.id ?? register(ctx, session, platform);
  if (session.deviceId !== id) updateSession(ctx.db, session.id, { deviceId: id });
  if (device?.platform === 'unknown' && platform !== null) tellPlatform(ctx, device, platform);
  return chooseForDevice(ctx, id, { access: lasting === 'always' ? 'allowed' : 'denied' });
}

/** As it was found when the session began; or registered since, under the id that the session came with. */
function deviceOf(ctx: Ctx, { deviceId, deviceRef }: SessionRow): RegisteredDevice | undefined {
  if (deviceId !== null) return registeredById(ctx.db, deviceId);
  return deviceRef === null ? undefined : registeredByRef(ctx.db, deviceRef);
}

/** As devices are registered by hand. */
const longestName = 255;

/** Its name holds its id: by the bare name, another computer of that name would be taken for it. */
function register(ctx: Ctx, { deviceName, deviceRef, os }: SessionRow, platform: Platform | null): string {
  const id = ctx.id();
  const name = freeName(ctx, deviceName, deviceRef ?? id, id);
  const links = { signedInAccountId: null, groupId: null, policyId: null, pageHash: null };
  const own = { access: 'after-confirmation', optedOut: false, isManaged: false, hasFullClient: false } as const;
  insertDevice(ctx.db, { ...links, ...own, id, name, ref: deviceRef, platform: platform ?? 'unknown', os, createdAt: ctx.now().getTime() });
  const details = { name: named(ctx, name), managed: false, platform: platform ?? 'unknown', by: 'consent' };
  audit(ctx, { action: 'created', noun: 'device', id, details });
  return id;
}

function freeName(ctx: Ctx, deviceName: string, ref: string, id: string): string {
  const name = `${oneLine(deviceName).slice(0, longestName - ref.length - 3)} (${ref})`;
  return registeredByName(ctx.db, name) ? `${name.slice(0, longestName - id.length - 1)} ${id}` : name;
}

/** Who sits at it knows what the register did not (SPEC C6: the receipt tells facts); without it no session to come would be captured. */
function tellPlatform(ctx: Ctx, { id, platform: before }: RegisteredDevice, platform: Platform): void {
  updateDevice(ctx.db, id, { platform });
  audit(ctx, { action: 'changed', noun: 'device', id, details: { before: { platform: before }, after: { platform }, by: 'consent' } });
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
