import { join } from 'node:path';
import type { EngineAdapter } from '../engine/types.ts';
import type { ModelEntry } from './entry.ts';
import { ModelError } from './errors.ts';
import { hashFile } from './verify.ts';

/**
 * The model's adapter out of the folder where the program keeps them, checked against the catalogue; null: it has none.
 * @throws ModelError model.wrong-hash, also where the file is missing or was made for another model file
 */
export async function readyAdapter(
  folder: string,
  { adapter, sha256 }: ModelEntry,
): Promise<(EngineAdapter & { readonly path: string }) | null> {
  if (!adapter) return null;
  const path = join(folder, adapter.file);
  const found = await hashFile(path).catch(() => 'missing');
  if (found !== adapter.sha256) throw new ModelError('model.wrong-hash', { file: path, expected: adapter.sha256, found });
  if (adapter.baseSha256 !== sha256) throw new ModelError('model.wrong-hash', { file: path, expected: sha256, found: adapter.baseSha256 });
  return { id: adapter.id, sha256: adapter.sha256, languages: adapter.languages, path };
}
