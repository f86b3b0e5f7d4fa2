import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const length = 32;

/**
 * Reads the key of the audit log's digests from the data folder, or makes it there on the first start (owner only).
 * Without it the chain can still be checked, but a name can no longer be matched to its digest.
 */
export function digestKey(folder: string, random: (bytes: number) => Uint8Array): Uint8Array {
  const file = join(folder, 'digest.key');
  try {
    writeFileSync(file, random(length), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(file);
  if (key.length !== length) throw new Error(`${file} is ${key.length} bytes long, not ${length}`);
  return key;
}
