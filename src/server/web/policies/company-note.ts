import type { CompanyNote } from '../../../views/pages/policies/props.ts';
import { companySettings } from '../../domain/settings/settings.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** What the company's settings leave of policies (SPEC A1, A2, A4). */
export function companyNote(ctx: Ctx): CompanyNote {
  const { aiFeatures, incomingSummaries } = companySettings(ctx);
  if (aiFeatures === 'off') return 'ai-off';
  return incomingSummaries === 'policies' ? null : incomingSummaries;
}
