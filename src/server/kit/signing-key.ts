import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './crypto.ts';
import { keyFile } from './key-file.ts';

/** Ed25519. Texts are signed as UTF-8; signatures are base64url. */
export interface Signer {
  /** SHA-256 of the public key (DER), in hex. */
  readonly keyId: string;
  /** PEM (SPKI), for whoever checks elsewhere. */
  readonly publicKey: string;
  /** All that this box ever had, by id. */
  readonly publicKeys: ReadonlyMap<string, string>;
  sign(text: string): string;
  /** Whether the key of this id signed the text; false for a key that this box never had. */
  fits(keyId: string, text: string, signature: string): boolean;
  /** What was signed last, beside the key: signatures taken out of the database are missed by it. */
  readonly witness: Witness;
}

export interface Witness {
  read(): string | null;
  keep(text: string): void;
}

/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Reads the key that signs the audit log from the data folder, or makes it there on the first start (owner only). The
 * public halves of all keys that the box ever had stand in `audit-keys/`: what a lost key signed can still be checked.
 * Key, public halves and `audit.head` belong into every backup, and the key never beside a copy of the database that
 * somebody else keeps. Take the lock first.
 */
export function signingKey(folder: string, random: (bytes: number) => Uint8Array): Signer {
  const key = keyOf(keyFile(folder, 'audit.key', random));
  return signerOf(key, keptPublicKeys(join(folder, 'audit-keys'), publicPem(key)), fileWitness(join(folder, 'audit.head')));
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
  const key = keyOf(seed);
  return signerOf(key, [publicPem(key)], witness);
}

/** Whether `signature` is one of `text` by the owner of this public key (PEM). */
export function signatureFits(publicKey: string | undefined, text: string, signature: string): boolean {
  if (publicKey === undefined) return false;
  return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64url'));
}

/** Throws if the text is no public key in PEM, or one of another kind. */
export function publicKeyId(publicKey: string): string {
  const key = createPublicKey(publicKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`a key of the kind ${key.asymmetricKeyType}, not ed25519`);
  return sha256(key.export({ type: 'spki', format: 'der' }));
}

function signerOf(key: KeyObject, publicKeys: readonly string[], witness: Witness): Signer {
  const publicKey = publicPem(key);
  const known = new Map(publicKeys.map((pem) => [publicKeyId(pem), pem]));
  return {
    keyId: publicKeyId(publicKey),
    publicKey,
    publicKeys: known,
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
    fits: (keyId, text, signature) => signatureFits(known.get(keyId), text, signature),
    witness,
  };
}

function publicPem(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
}

function keyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
}

/** Those of the folder, `own` among them. */
function keptPublicKeys(folder: string, own: string): string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${publicKeyId(own)}.pem`);
  if (!existsSync(file)) writeWhole(file, own);
  const names = readdirSync(folder).filter((name) => name.endsWith('.pem'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
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
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
