import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Encrypts the vendor's private keys where it is set. */
const passphrase = process.env['DEBRIEF_VENDOR_PASSPHRASE'];

export interface VendorSecret {
  /** RFC 7638 thumbprint of the public half: a key's name follows from the key. */
  readonly id: string;
  readonly x: string;
  readonly privateKey: KeyObject;
}

/** Writes a new private key (PKCS 8, PEM, for its owner only); refuses to write over a file that is there. */
export function makeKeyFile(path: string): VendorSecret {
  const { privateKey } = generateKeyPairSync('ed25519');
  const sealed = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem', ...sealed }), { flag: 'wx', mode: 0o600 });
  return named(privateKey);
}

export function readKeyFile(path: string): VendorSecret {
  const privateKey = createPrivateKey({ key: readFileSync(path), ...(passphrase ? { passphrase } : {}) });
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${path} is no Ed25519 key`);
  return named(privateKey);
}

function named(privateKey: KeyObject): VendorSecret {
  const x = String(createPublicKey(privateKey).export({ format: 'jwk' }).x);
  const id = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
  return { id, x, privateKey };
}
