import type { ModuleNote } from '../../../views/pages/modules/props.ts';
import { companySettings } from '../../domain/settings/settings.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** What the company's settings make of modules (SPEC A1, A2, A3). */
export function companyNote(ctx: Ctx): ModuleNote {
  const { aiFeatures, outgoingSummaries } = companySettings(ctx);
  return aiFeatures === 'off' ? 'ai-off' : outgoingSummaries;
}
