import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export function random(bytes: number): Uint8Array {
  return randomBytes(bytes);
}

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** HMAC-SHA-256 in hex. */
export function keyedDigest(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

/** A secret for a cookie or a key: 256 random bits as 43 characters of base64url. */
export function newToken(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** Compares without telling by its time where two secrets differ. */
export function sameSecret(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(left)), Buffer.from(sha256(right)));
}
