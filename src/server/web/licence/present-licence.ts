import type { FileView, LicenceView, PackView } from '../../../views/pages/licence/props.ts';
import { addDays } from '../../domain/licences/calendar.ts';
import { keptFiles } from '../../domain/licences/kept.ts';
import { freeCredits, isTier, type VendorFile } from '../../domain/licences/model.ts';
import { licenceOverview } from '../../domain/licences/overview.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** The licence that counts now, as the page shows it; packs of vouchers with those of licences. */
export function presentLicence(ctx: Ctx): LicenceView {
  const { renewal, tier, ...overview } = licenceOverview(ctx);
  const packs = keptFiles(ctx).flatMap((file) => (file.type === 'clock-reset' ? [] : file.content.packs));
  return {
    ...overview,
    tier,
    free: tier !== null && isTier(tier) ? freeCredits[tier] : null,
    lastDay: renewal && addDays(renewal, -1),
    packs: [...new Map(packs.map((pack) => [pack.id, toPack(pack)])).values()],
  };
}

export function presentFile(file: VendorFile): FileView {
  const { type, content } = file;
  const nothing = { tier: null, serial: null, lastDay: null, addOn: null, packs: [], to: null };
  const common = { ...nothing, type, id: content.id, issued: content.issued };
  if (file.type === 'clock-reset') return { ...common, to: file.content.to };
  if (file.type === 'voucher') return { ...common, packs: file.content.packs.map(toPack) };
  const { tier, serial, renewal, addOn, packs } = file.content;
  return { ...common, tier, serial, lastDay: addDays(renewal, -1), addOn: addOn?.credits ?? null, packs: packs.map(toPack) };
}

function toPack({ id, credits, bought }: PackView): PackView {
  return { id, credits, bought };
}
