import { Secret, TOTP } from 'otpauth';
import { second } from '../../kit/clock.ts';

/** RFC 6238 as every authenticator app takes it: SHA-1, six digits, thirty seconds. */
const period = 30;
const seedBytes = 20;
/** Codes of the step before and the one after count too: clocks differ, and typing takes time. */
const window = 1;

/** 160 random bits in base32. */
export function newSeed(random: (bytes: number) => Uint8Array): string {
  return new Secret({ buffer: new Uint8Array(random(seedBytes)).buffer }).base32;
}

/** The time step that the code belongs to, or null if it is none of now. */
export function stepOf(seed: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(seed).validate({ token: code, timestamp: now.getTime(), window });
  return delta === null ? null : Math.floor(now.getTime() / (period * second)) + delta;
}

/** otpauth:// address, which apps read from the QR code. */
export function seedUri(seed: string, { email, issuer }: { readonly email: string; readonly issuer: string }): string {
  return totpOf(seed, { issuer, label: email }).toString();
}

function totpOf(seed: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...names, secret: Secret.fromBase32(seed), algorithm: 'SHA1', digits: 6, period });
}
