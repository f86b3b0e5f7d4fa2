import { keyFile } from './key-file.ts';

/**
 * The key of the audit log's digests. Without it the chain can still be checked, but a name can no longer be matched to
 * its digest.
 */
export function digestKey(folder: string, random: (bytes: number) => Uint8Array): Uint8Array {
  return keyFile(folder, 'digest.key', random);
}
