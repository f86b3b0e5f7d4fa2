import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './crypto.ts';

/** Ed25519. Texts are signed as UTF-8; signatures are base64url. */
export interface Signer {
  /** SHA-256 of the public key (DER), in hex. */
  readonly keyId: string;
  /** PEM (SPKI), for whoever checks elsewhere. */
  readonly publicKey: string;
  sign(text: string): string;
  fits(text: string, signature: string): boolean;
  /** What was signed last, beside the key: signatures taken out of the database are missed by it. */
  readonly witness: Witness;
}

export interface Witness {
  read(): string | null;
  keep(text: string): void;
}

const seedBytes = 32;
/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Reads the key that signs the audit log from the data folder, or makes it there on the first start (owner only). A new
 * key cannot vouch for what the old one signed: the file belongs into every backup, and never beside a copy of the
 * database that somebody else keeps. Take the lock first.
 */
export function signingKey(folder: string, random: (bytes: number) => Uint8Array): Signer {
  const file = join(folder, 'audit.key');
  if (!existsSync(file)) writeWhole(file, pemOf(random(seedBytes)));
  return signerOf(createPrivateKey(readFileSync(file)), fileWitness(join(folder, 'audit.head')));
}

/** The same without a folder: `seed` is the key's 32 bytes. */
export function signerInMemory(seed: Uint8Array): Signer {
  let kept: string | null = null;
  const witness = {
    read: () => kept,
    keep: (text: string) => {
      kept = text;
    },
  };
  return signerOf(createPrivateKey(pemOf(seed)), witness);
}

/** Whether `signature` is one of `text` by the owner of this public key (PEM). */
export function signatureFits(publicKey: string, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64url'));
}

/** Throws if the text is no public key in PEM, or one of another kind. */
export function publicKeyId(publicKey: string): string {
  const key = createPublicKey(publicKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`a key of the kind ${key.asymmetricKeyType}, not ed25519`);
  return sha256(key.export({ type: 'spki', format: 'der' }));
}

function signerOf(key: KeyObject, witness: Witness): Signer {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return {
    keyId: publicKeyId(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
    fits: (text, signature) => signatureFits(publicKey, text, signature),
    witness,
  };
}

function pemOf(seed: Uint8Array): string {
  const der = Buffer.concat([privatePrefix, seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }).toString();
}

function fileWitness(file: string): Witness {
  return {
    read: () => (existsSync(file) ? readFileSync(file, 'utf8') : null),
    keep: (text) => writeWhole(file, text),
  };
}

/** Whole or not at all, also when the power goes. */
function writeWhole(file: string, text: string): void {
  const part = `${file}.part`;
  writeFileSync(part, text, { mode: 0o600, flush: true });
  renameSync(part, file);
  const folder = openSync(join(file, '..'), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
