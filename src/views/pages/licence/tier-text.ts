/** A tier is a name of the vendor's, the same in every language. */
export function tierText(tier: string): string {
  return tier.charAt(0).toUpperCase() + tier.slice(1);
}
