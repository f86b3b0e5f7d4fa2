import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readyAdapter } from '../../../src/llm/models/adapter.ts';
import { defaultModel, readCatalogue } from '../../../src/llm/models/catalogue.ts';
import type { ModelEntry } from '../../../src/llm/models/entry.ts';
import { useModel, wantsAdapter } from '../../../src/llm/models/selected.ts';
import { sha256 } from '../../../src/server/kit/crypto.ts';
import { temporaryFolder } from './make.ts';

const content = 'GGUF and the rest';
const base = 'a'.repeat(64);

async function entryWith(change: Partial<NonNullable<ModelEntry['adapter']>> = {}): Promise<ModelEntry> {
  const entry = defaultModel(await readCatalogue(await temporaryFolder()));
  const adapter = {
    id: 'learnt',
    file: 'learnt.gguf',
    bytes: content.length,
    sha256: sha256(content),
    baseSha256: base,
    licence: 'Apache-2.0',
    languages: ['en'],
  };
  return { ...entry, sha256: base, adapter: { ...adapter, ...change } };
}

async function folderWith(text: string | null): Promise<string> {
  const folder = await temporaryFolder();
  if (text !== null) writeFileSync(join(folder, 'learnt.gguf'), text);
  return folder;
}

describe('E7: the adapter that comes with the program is used', () => {
  it.each<[what: string, text: string | null, change: Partial<NonNullable<ModelEntry['adapter']>>]>([
    ['not where its file is missing', null, {}],
    ['not where its file is another', `${content}.`, {}],
    ['not beside another model file than it was made for', content, { baseSha256: 'b'.repeat(64) }],
  ])('%s', async (_, text, change) => {
    await expect(readyAdapter(await folderWith(text), await entryWith(change))).rejects.toMatchObject({ code: 'model.wrong-hash' });
  });

  it('not by a model that has none', async () => {
    const { adapter: _, ...entry } = await entryWith();
    expect(await readyAdapter(await folderWith(content), entry)).toBeNull();
  });

  it('where file and model are the ones of the catalogue', async () => {
    const folder = await folderWith(content);
    expect(await readyAdapter(folder, await entryWith())).toEqual({
      id: 'learnt',
      sha256: sha256(content),
      languages: ['en'],
      path: join(folder, 'learnt.gguf'),
    });
  });
});

describe('`debrief model use`', () => {
  it('takes the adapter back and gives it again; another model is not asked', async () => {
    const folder = await temporaryFolder();
    const { id } = defaultModel(await readCatalogue(folder));
    expect(await wantsAdapter(folder, { id })).toBe(true);
    await useModel(folder, id, { adapter: false });
    expect(await wantsAdapter(folder, { id })).toBe(false);
    expect(await wantsAdapter(folder, { id: 'another' })).toBe(true);
    await useModel(folder, id);
    expect(await wantsAdapter(folder, { id })).toBe(true);
  });
});
