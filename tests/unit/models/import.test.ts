import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCataloguePath } from '../../../src/llm/models/folder.ts';
import { importModel } from '../../../src/llm/models/import.ts';
import { entryFor, modelBytes, sha256, temporaryFolder } from './make.ts';

const bytes = modelBytes(300_000);
const entry = entryFor(bytes, [], 'mine');

async function folderThatKnows(...models: object[]): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(ownCataloguePath(folder), JSON.stringify({ models }));
  return folder;
}

describe('importing from a stick', () => {
  it('refuses a path that is not there', async () => {
    await expect(importModel('/no/stick', { folder: await temporaryFolder() })).rejects.toMatchObject({ code: 'model.path-missing' });
  });

  it('refuses what is no model, whatever its name, and a folder without any', async () => {
    const stick = await temporaryFolder();
    const folder = await temporaryFolder();
    await writeFile(join(stick, 'fake.gguf'), 'PK a zip in disguise');
    await mkdir(join(stick, 'folder.gguf'));
    await expect(importModel(join(stick, 'fake.gguf'), { folder })).rejects.toMatchObject({ code: 'model.not-gguf' });
    await expect(importModel(stick, { folder })).rejects.toMatchObject({ code: 'model.not-gguf' });
  });

  it('refuses a model that no catalogue lists, with its hash, its size and where to list it', async () => {
    const stick = await temporaryFolder();
    const folder = await temporaryFolder();
    await writeFile(join(stick, 'qwen3-8b.gguf'), bytes);
    await expect(importModel(join(stick, 'qwen3-8b.gguf'), { folder })).rejects.toMatchObject({
      code: 'model.unlisted',
      params: { sha256: sha256(bytes), bytes: bytes.length, catalogue: join(folder, 'models.json') },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('knows a model by its hash, puts it under its own name with its licence, and knows it the second time', async () => {
    const stick = await temporaryFolder();
    const folder = await folderThatKnows(entry);
    await mkdir(join(stick, 'deep'));
    await writeFile(join(stick, 'deep', 'any name.gguf'), bytes);
    await writeFile(join(stick, 'stranger.gguf'), modelBytes(5_000));
    const { imported, refused } = await importModel(stick, { folder });
    expect(imported).toEqual([{ entry, file: join(folder, 'mine.gguf'), already: false }]);
    expect(refused.map(({ params }) => params.file)).toEqual([join(stick, 'stranger.gguf')]);
    expect(bytes.equals(await readFile(join(folder, 'mine.gguf')))).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['mine.gguf', 'mine.gguf.LICENSE.txt', 'mine.gguf.verified.json', 'models.json']);
    const again = await importModel(join(stick, 'deep', 'any name.gguf'), { folder });
    expect(again.imported).toMatchObject([{ already: true }]);
  });

  it('replaces a damaged file of the same model', async () => {
    const stick = await temporaryFolder();
    const folder = await folderThatKnows(entry);
    await writeFile(join(stick, 'a.gguf'), bytes);
    await writeFile(join(folder, 'mine.gguf'), bytes.subarray(0, 1_000));
    expect((await importModel(stick, { folder })).imported).toMatchObject([{ already: false }]);
    expect(bytes.equals(await readFile(join(folder, 'mine.gguf')))).toBe(true);
  });
});
