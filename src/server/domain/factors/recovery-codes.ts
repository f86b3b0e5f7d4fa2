import { replaceRecoveryCodes } from '../../../db/queries/factors.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';

export const recoveryCodeCount = 10;
const codeBytes = 10;
/** Crockford's base32: no letter in it is taken for a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** Ten new ones instead of those before, as "7QK2-…" with 80 random bits each; only their hashes are kept. Inside a transaction. */
export function giveRecoveryCodes(ctx: Ctx, accountId: string): string[] {
  const codes = Array.from({ length: recoveryCodeCount }, () => inLetters(ctx.random(codeBytes)));
  replaceRecoveryCodes(
    ctx.db,
    accountId,
    codes.map((code) => sha256(code)),
  );
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code);
}

/** Of a code as it was typed, in whatever case and with or without its dashes; null if it cannot be one. */
export function recoveryCodeHash(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[ILO]/g, (letter) => misread[letter] ?? letter);
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? sha256(code) : null;
}

/** Five bits a letter. */
function inLetters(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (five) => letters[Number.parseInt(five, 2)] ?? '');
}
