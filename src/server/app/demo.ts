import { importLicenceFile } from '../domain/credits/import.ts';
import { demoLicence } from '../domain/licences/demo.ts';
import { changeSettings } from '../domain/settings/change.ts';
import type { Ctx } from '../kit/ctx.ts';

/** AI activated under a licence that this run makes for itself and no other one believes (SPEC D7). */
export function activateDemo(ctx: Ctx): Ctx {
  const { key, file } = demoLicence(ctx);
  const demo = { ...ctx, vendorKeys: [key] };
  importLicenceFile(demo, file);
  changeSettings(demo, { aiFeatures: 'on' });
  return demo;
}
