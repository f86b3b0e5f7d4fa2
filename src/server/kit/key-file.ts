import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const length = 32;

/** Reads a key of 256 bits from the data folder, or makes it there on the first start (owner only). */
export function keyFile(folder: string, name: string, random: (bytes: number) => Uint8Array): Uint8Array {
  const file = join(folder, name);
  try {
    writeFileSync(file, random(length), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(file);
  if (key.length !== length) throw new Error(`${file} is ${key.length} bytes long, not ${length}`);
  return key;
}
