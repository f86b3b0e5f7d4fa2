import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { fail } from '../../kit/errors.ts';
import type { Refusal } from './model.ts';
import type { VendorKey } from './vendor-key.ts';

/** JWS compact serialization (RFC 7515) with EdDSA over Ed25519 (RFC 8037), and nothing else of the two. */
export interface Signed {
  /** `typ` of the header. */
  readonly type: string;
  readonly key: VendorKey;
  /** JSON as it was signed. */
  readonly payload: unknown;
}

/** 64 bytes as base64url. */
const signatureLength = 86;

/**
 * Reads and checks a signed text. The header is asked for three names and never for a key or an address. Fails with
 * `licence.refused`: unreadable, truncated, algorithm, unknown-key, forged.
 */
export function readSigned(text: string, keys: readonly VendorKey[]): Signed {
  const [first = '', second = '', third = ''] = split(text);
  const header = parseObject(first) ?? refuse('unreadable');
  // The allow-list has one entry; what the file says of itself chooses nothing (RFC 8725).
  if (header['alg'] !== 'EdDSA') refuse('algorithm');
  if (header['crit'] !== undefined || header['b64'] !== undefined) refuse('unreadable');
  if (third.length < signatureLength) refuse('truncated');
  const key = keys.find((one) => one.id === header['kid']) ?? refuse('unknown-key');
  const signature = decode(third) ?? refuse('forged');
  if (!verify(null, Buffer.from(`${first}.${second}`), publicKey(key), signature)) refuse('forged');
  return { type: String(header['typ']), key, payload: parseObject(second) ?? refuse('wrong-content') };
}

/** Signs as the vendor does. */
export function writeSigned(type: string, payload: object, key: { readonly id: string; readonly privateKey: KeyObject }): string {
  const header = encode({ alg: 'EdDSA', kid: key.id, typ: type });
  const input = `${header}.${encode(payload)}`;
  return `${input}.${sign(null, Buffer.from(input), key.privateKey).toString('base64url')}`;
}

function split(text: string): string[] {
  // Every header begins with {" and so every file with ey; of anything else it cannot be said that an end is missing.
  if (!/^ey[\w.-]*$/.test(text)) refuse('unreadable');
  const parts = text.split('.');
  if (parts.length > 3) refuse('unreadable');
  if (parts.length < 3) refuse('truncated');
  return parts;
}

function parseObject(part: string): Record<string, unknown> | null {
  const bytes = decode(part);
  if (!bytes) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Null unless it is the one way to write these bytes: otherwise a file could be changed and still be the same. */
function decode(part: string): Buffer | null {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : null;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function publicKey(key: VendorKey): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x }, format: 'jwk' });
}

export function refuse(reason: Refusal): never {
  return fail('licence.refused', { reason });
}
