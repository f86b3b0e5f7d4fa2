/** Without I, L, O and U, which are read as others. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What the holder of a receipt asks with (SPEC B5): 60 random bits as "R-7K3M-94TW-0XAB" (Crockford's base 32). */
export function receiptNumber(random: (bytes: number) => Uint8Array): string {
  const text = [...random(12)].map((byte) => digits[byte % 32]).join('');
  return `R-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
