import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultModel, findModel, readCatalogue } from '../../../src/llm/models/catalogue.ts';
import { modelFolder, ownCataloguePath } from '../../../src/llm/models/folder.ts';
import { readyModel, selectedModel, useModel } from '../../../src/llm/models/selected.ts';
import { entryFor, modelBytes, temporaryFolder } from './make.ts';

const { default: _, ...own } = entryFor(modelBytes(10), [], 'own-model');

async function folderWith(text: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(ownCataloguePath(folder), text);
  return folder;
}

describe('a catalogue of one’s own', () => {
  it.each([
    ['is no JSON', '{', 'JSON'],
    ['misses a field', JSON.stringify({ models: [{ id: 'a' }] }), 'models.0.sha256'],
    ['names a file outside the folder', JSON.stringify({ models: [{ ...own, file: '../evil.gguf' }] }), 'plain file name'],
    ['shortens a hash', JSON.stringify({ models: [{ ...own, sha256: 'abc' }] }), '64'],
    ['misspells a field', JSON.stringify({ models: [{ ...own, sha265: own.sha256 }] }), 'sha265'],
    ['takes the id of a built-in model', JSON.stringify({ models: [{ ...own, id: 'smollm2-135m' }] }), 'built-in'],
    ['takes the file of a built-in model', JSON.stringify({ models: [{ ...own, file: 'Qwen3-8B-Q4_K_M.gguf' }] }), 'built-in'],
  ])('is refused with its reason when it %s', async (_, text, reason) => {
    const folder = await folderWith(text);
    await expect(readCatalogue(folder)).rejects.toMatchObject({
      code: 'model.catalogue-damaged',
      params: { file: ownCataloguePath(folder), reason: expect.stringContaining(reason) },
    });
  });

  it('extends the built-in one, and takes the default from nobody', async () => {
    const folder = await folderWith(JSON.stringify({ models: [{ ...own, default: true }] }));
    const models = await readCatalogue(folder);
    expect(models.at(-1)).toMatchObject({ id: 'own-model', default: false, status: 'listed' });
    expect(defaultModel(models).id).toBe('qwen2.5-coder-1.5b');
  });
});

describe('the built-in catalogue', () => {
  it('has one default, ids and files once, a source for each, and measured languages only where measured', async () => {
    const models = await readCatalogue(await temporaryFolder());
    expect(models.filter((model) => model.default)).toHaveLength(1);
    for (const key of ['id', 'file', 'sha256'] as const) expect(new Set(models.map((model) => model[key])).size).toBe(models.length);
    for (const model of models) {
      expect(model.sources.length).toBeGreaterThan(0);
      expect(model.licence).toBe('Apache-2.0');
      if (model.status === 'listed') expect(model.languages).toEqual({ measured: [], tried: [] });
      expect(model.memoryBytes).toBeGreaterThan(model.bytes);
    }
  });

  it('carries the text of each licence it names', async () => {
    const text = await readFile(new URL('../../../models/licences/Apache-2.0.txt', import.meta.url), 'utf8');
    expect(text).toMatch(/Apache License\s+Version 2\.0, January 2004/);
    expect(text).toContain('END OF TERMS AND CONDITIONS');
  });
});

describe('the model in use', () => {
  it('refuses an id that no catalogue has, and names those it has', async () => {
    const folder = await temporaryFolder();
    await expect(useModel(folder, 'gpt')).rejects.toMatchObject({
      code: 'model.unknown',
      params: { known: expect.stringContaining('qwen3-8b') },
    });
    await expect(findModel(folder, 'gpt')).rejects.toMatchObject({ code: 'model.unknown' });
    await expect(selectedModel(folder, { DEBRIEF_MODEL: 'gpt' })).rejects.toMatchObject({ code: 'model.unknown' });
  });

  it('refuses a damaged choice instead of taking another model in silence', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'selected.json'), '{"id": 7}');
    await expect(selectedModel(folder, {})).rejects.toMatchObject({ code: 'model.catalogue-damaged' });
  });

  it('is missing until its file is there', async () => {
    await expect(readyModel(await temporaryFolder(), {})).rejects.toMatchObject({
      code: 'model.missing',
      params: { id: 'qwen2.5-coder-1.5b' },
    });
  });

  it('is the default, then the one chosen, then the one DEBRIEF_MODEL names', async () => {
    const folder = join(await temporaryFolder(), 'not-yet-there');
    expect((await selectedModel(folder, {})).id).toBe('qwen2.5-coder-1.5b');
    await useModel(folder, 'qwen3-8b');
    expect((await selectedModel(folder, {})).id).toBe('qwen3-8b');
    expect((await selectedModel(folder, { DEBRIEF_MODEL: 'smollm2-135m' })).id).toBe('smollm2-135m');
  });

  it('is ready where a model of one’s own was chosen and its file is right', async () => {
    const bytes = modelBytes(1_000);
    const entry = entryFor(bytes, [], 'mine');
    const folder = await folderWith(JSON.stringify({ models: [entry] }));
    await useModel(folder, 'mine');
    await writeFile(join(folder, 'mine.gguf'), bytes);
    expect(await readyModel(folder, {})).toEqual({ entry, path: join(folder, 'mine.gguf') });
    await writeFile(join(folder, 'mine.gguf'), modelBytes(1_000));
    await expect(readyModel(folder, {})).rejects.toMatchObject({ code: 'model.wrong-hash' });
  });
});

describe('the model folder', () => {
  it('is the one named, else below the cache folder, else below the home folder', async () => {
    expect(modelFolder({ DEBRIEF_MODEL_DIR: '/models', XDG_CACHE_HOME: '/cache' })).toBe('/models');
    expect(modelFolder({ XDG_CACHE_HOME: '/cache' })).toBe(join('/cache', 'debrief', 'models'));
    expect(modelFolder({ XDG_CACHE_HOME: '' })).toBe(join(homedir(), '.cache', 'debrief', 'models'));
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'models.json'));
    await expect(readCatalogue(folder)).rejects.toThrow(/EISDIR/);
  });
});
