/** Without I, L, O and U, which are read as others. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What the holder of a receipt asks with (SPEC B5): 60 random bits as "R-7K3M-94TW-0XAB" (Crockford's base 32). */
export function receiptNumber(random: (bytes: number) => Uint8Array): string {
  const text = [...random(12)].map((byte) => digits[byte % 32]).join('');
  return `R-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** As somebody types it: in any case, with or without hyphens, letters for the digits they look like. Null: no number at all. */
export function readNumber(typed: string): string | null {
  const text = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const [, number] = /^R?([0-9A-Z]{12})$/.exec(text) ?? [];
  return number === undefined ? null : `R-${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`;
}
