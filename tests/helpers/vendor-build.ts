import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bundleForNode } from '../../scripts/bundle/bundle.ts';
import { writeSigned } from '../../src/server/domain/licences/jws.ts';
import { audience, jwsType } from '../../src/server/domain/licences/model.ts';

const folder = join(import.meta.dirname, '../../dist/tests');
const keyFile = join(folder, 'vendor.pem');
const id = 'tests';

/** The built program as it is, but for the vendor whose licences it believes: that of the tests, made anew for each run. */
export const program = join(folder, 'debrief.mjs');

/** Once before the tests that start the built program. */
export async function setup(): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  const keys = [{ id, x: publicKey.export({ format: 'jwk' }).x, use: 'current' }];
  await bundleForNode(program, undefined, [
    {
      name: 'vendor of the tests',
      setup(build) {
        build.onLoad({ filter: /licences\/built-in-keys\.ts$/ }, () => ({
          contents: `export const builtInKeys = ${JSON.stringify(keys)};`,
          loader: 'ts',
        }));
      },
    },
  ]);
}

/** The vendor's public key, for a test that writes into a box's database itself. */
export function vendorKey() {
  const x = String(createPublicKey(readFileSync(keyFile)).export({ format: 'jwk' }).x);
  return { id, x, use: 'current' as const };
}

/** A licence made out to the box whose data folder this is. */
export function licenceFor(dataFolder: string): string {
  const db = new Database(join(dataFolder, 'debrief.db'), { readonly: true });
  const company = db.prepare('SELECT company_id FROM licence_box').pluck().get();
  db.close();
  const [issued, renewal] = [new Date(), new Date(Date.now() + 300 * 24 * 60 * 60_000)].map((time) => time.toISOString());
  const content = { aud: audience, id: 'L-1', company, issued, tier: 'tensor', renewal: renewal?.slice(0, 10), serial: 1, packs: [] };
  return writeSigned(jwsType('licence'), content, { id, privateKey: createPrivateKey(readFileSync(keyFile)) });
}
