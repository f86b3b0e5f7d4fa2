import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { fail } from './errors.ts';
import { keyFile } from './key-file.ts';

const fileName = 'secrets.key';
const version = 'v1';
const nonceLength = 12;
const tagLength = 16;

/**
 * The key that secrets at rest are encrypted with (SPEC K3). It stands in the data folder, outside the database, so that
 * a copy of the database alone opens nothing. A backup without it loses every second factor and stored credential.
 */
export function secretsKey(folder: string, random: (bytes: number) => Uint8Array): Uint8Array {
  return keyFile(folder, fileName, random);
}

/**
 * AES-256-GCM: "v1.<nonce, ciphertext and tag in base64url>". `belongsTo` names what the secret is of
 * ("factor:<account id>"): a sealed text that somebody moves to another record opens nowhere.
 */
export function seal(key: Uint8Array, secret: string, belongsTo: string, random: (bytes: number) => Uint8Array): string {
  const nonce = random(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(`${version}\n${belongsTo}`));
  const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${version}.${sealed.toString('base64url')}`;
}

/** What was sealed for the same owner with the same key; null if it is anything else, or was touched. */
export function tryUnseal(key: Uint8Array, sealed: string, belongsTo: string): string | null {
  const [head, body = '', ...rest] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  // One secret, one text: a decoder passes over what it cannot read.
  const isWhole = rest.length === 0 && bytes.toString('base64url') === body && bytes.length >= nonceLength + tagLength;
  if (head !== version || !isWhole) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(`${version}\n${belongsTo}`));
    decipher.setAuthTag(bytes.subarray(-tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** For a secret of the database: one that does not open is damage, or the key file is another one. */
export function unseal(key: Uint8Array, sealed: string, belongsTo: string): string {
  return (
    tryUnseal(key, sealed, belongsTo) ?? fail('data.damaged', { file: fileName, reason: 'does-not-open', detail: belongsTo.split(':')[0] })
  );
}

/** A key of its own for each purpose (HKDF-SHA-256), so that what is signed for one counts for no other. */
export function keyFor(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), purpose, 32));
}
