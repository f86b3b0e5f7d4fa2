import { transact } from '../../db/transact.ts';
import { importLicenceFile } from '../domain/credits/import.ts';
import { createDevice } from '../domain/devices/create.ts';
import { matchDevice } from '../domain/devices/match.ts';
import { platformOf } from '../domain/devices/platform.ts';
import { demoLicence } from '../domain/licences/demo.ts';
import type { SessionInput } from '../domain/sessions/model.ts';
import { changeSettings } from '../domain/settings/change.ts';
import type { Ctx } from '../kit/ctx.ts';

/** AI activated under a licence that this run makes for itself and no other one believes (SPEC D7). */
export function activateDemo(ctx: Ctx): Ctx {
  const { key, file } = demoLicence(ctx);
  const demo = { ...ctx, vendorKeys: [key] };
  importLicenceFile(demo, file);
  changeSettings(demo, { aiFeatures: 'on', outgoingSummaries: 'all', incomingSummaries: 'all' });
  return demo;
}

/** The demonstration's own fleet: the devices that its recordings are about, managed, each with the system that the recording tells. */
export function enrolDevices(ctx: Ctx, sessions: readonly SessionInput[]): void {
  transact(ctx.db, () => {
    for (const { device, platform } of sessions) {
      if (matchDevice(ctx, { name: device.name, ref: null })) continue;
      createDevice(ctx, { name: device.name, platform: platformOf(platform), managed: true });
    }
  });
}
