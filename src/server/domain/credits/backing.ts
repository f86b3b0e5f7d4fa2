import type { GrantRow } from '../../../db/queries/credits.ts';
import { addOnYear, monthOf, packSpan } from '../licences/calendar.ts';
import { freeCredits, isTier, type Licence, type VendorFile } from '../licences/model.ts';

/** Whether a file that the vendor's keys vouch for grants this row: amount, days and all. */
export function isBacked(grant: GrantRow, files: ReadonlyMap<string, VendorFile>): boolean {
  const file = files.get(grant.fileId);
  if (!file || file.type === 'clock-reset') return false;
  if (grant.kind === 'pack') return backsPack(file.content, grant);
  if (file.type !== 'licence' || grant.day >= file.content.renewal) return false;
  return grant.kind === 'free' ? backsFree(file.content, grant) : backsAddOn(file.content, grant, files);
}

function backsPack({ packs }: { readonly packs: Licence['packs'] }, { period, upTo, startsOn, endsOn }: GrantRow): boolean {
  const pack = packs.find(({ id }) => id === period);
  if (!pack || pack.credits !== upTo) return false;
  const span = packSpan(pack.bought);
  return span.startsOn === startsOn && span.endsOn === endsOn;
}

function backsFree({ tier }: Licence, { period, upTo, startsOn, endsOn, day }: GrantRow): boolean {
  const month = monthOf(day);
  return isTier(tier) && freeCredits[tier] === upTo && month.name === period && month.startsOn === startsOn && month.endsOn === endsOn;
}

/** The year may be that of the licence before, which still runs when a newer one raises the amount. */
function backsAddOn(
  { addOn }: Licence,
  { period, upTo, startsOn, endsOn, day }: GrantRow,
  files: ReadonlyMap<string, VendorFile>,
): boolean {
  if (addOn?.credits !== upTo || period !== endsOn || startsOn > day) return false;
  const licences = [...files.values()].filter((file) => file.type === 'licence');
  return licences.some(({ content }) => {
    const year = addOnYear(content.renewal, day);
    return year?.endsOn === endsOn && startsOn >= year.startsOn;
  });
}
