import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fetchModel } from '../../../src/llm/models/fetch.ts';
import { modelPaths } from '../../../src/llm/models/folder.ts';
import { checkModel, presenceOf, verifyModel } from '../../../src/llm/models/verify.ts';
import { entryFor, limits, listener, modelBytes, sha256, temporaryFolder } from './make.ts';

const bytes = modelBytes(200_000);
const entry = entryFor(bytes);

async function folderWith(content: Buffer): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(modelPaths(folder, entry).file, content);
  return folder;
}

function flipped(): Buffer {
  const other = Buffer.from(bytes);
  other[100_000] = (other[100_000] as number) ^ 1;
  return other;
}

describe('checking a model file', () => {
  it('refuses a missing one and a wrong one, with both hashes', async () => {
    await expect(verifyModel(await temporaryFolder(), entry)).rejects.toMatchObject({ code: 'model.missing' });
    const other = flipped();
    await expect(verifyModel(await folderWith(other), entry)).rejects.toMatchObject({
      code: 'model.wrong-hash',
      params: { expected: sha256(bytes), found: sha256(other) },
    });
  });

  it('hashes once and then believes its note, until the file changes', async () => {
    const folder = await folderWith(bytes);
    const { file } = modelPaths(folder, entry);
    expect(await presenceOf(folder, entry)).toBe('unchecked');
    const first = listener();
    expect(await checkModel(folder, entry, first)).toBe('right');
    expect(first.progress.length).toBeGreaterThan(0);
    const second = listener();
    expect(await checkModel(folder, entry, second)).toBe('right');
    expect(second.progress).toEqual([]);

    const { atime } = await stat(file);
    await writeFile(file, flipped());
    expect(await presenceOf(folder, entry)).toBe('unchecked');
    expect(await checkModel(folder, entry)).toBe('wrong');
    await writeFile(file, bytes);
    await utimes(file, atime, new Date(0));
    expect(await checkModel(folder, entry)).toBe('right');
  });

  it('is not fooled by another file moved in its place with the same size and time', async () => {
    const folder = await folderWith(bytes);
    const { file } = modelPaths(folder, entry);
    await checkModel(folder, entry);
    const { atime, mtime } = await stat(file);
    await writeFile(`${file}.other`, flipped());
    await utimes(`${file}.other`, atime, mtime);
    const { rename } = await import('node:fs/promises');
    await rename(`${file}.other`, file);
    expect(await checkModel(folder, entry)).toBe('wrong');
  });

  it('always hashes when asked to verify', async () => {
    const folder = await folderWith(flipped());
    const { file, verified } = modelPaths(folder, entry);
    const { size, mtimeMs, ino: inode } = await stat(file);
    await writeFile(verified, JSON.stringify({ size, mtimeMs, inode, sha256: entry.sha256 }));
    expect(await checkModel(folder, entry)).toBe('right');
    await expect(verifyModel(folder, entry)).rejects.toMatchObject({ code: 'model.wrong-hash' });
    expect(await checkModel(folder, entry)).toBe('wrong');
  });

  it.each(['', '{', '[]', 'null', '{"size":1}'])('hashes again where its note is %j', async (text) => {
    const folder = await folderWith(bytes);
    await writeFile(modelPaths(folder, entry).verified, text);
    expect(await checkModel(folder, entry)).toBe('right');
  });
});

describe('a damaged file in the folder', () => {
  it('is said, removed, and fetched again', async () => {
    const folder = await folderWith(flipped());
    const stick = await folderWith(bytes);
    const heard = listener();
    const { path } = await fetchModel(entry, { folder, from: stick, limits, ...heard });
    expect(heard.codes()).toEqual(['wrong-hash', 'trying', 'installed']);
    expect(bytes.equals(await readFile(path))).toBe(true);
  });

  it('is removed even where no source has a better one', async () => {
    const folder = await folderWith(bytes.subarray(0, 100_000));
    await expect(fetchModel(entry, { folder, limits })).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(await presenceOf(folder, entry)).toBe('missing');
    await rm(folder, { recursive: true });
  });
});
