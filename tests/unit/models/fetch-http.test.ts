import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchModel } from '../../../src/llm/models/fetch.ts';
import { modelPaths } from '../../../src/llm/models/folder.ts';
import { file, serve } from './file-server.ts';
import { entryFor, hasty, hub, limits, listener, modelBytes, temporaryFolder } from './make.ts';

const content = modelBytes(1_500_000);

async function served(...[handle]: Parameters<typeof serve>) {
  const server = await serve(handle);
  onTestFinished(() => server.close());
  return server;
}

/** Stops the fetch once this many bytes are there. */
async function stopAt(bytes: number, folder: string, url: string, connections = 1): Promise<void> {
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => done >= bytes && stop.abort();
  const options = { folder, limits: { ...limits, connections }, signal: stop.signal, onProgress };
  await expect(fetchModel(entryFor(content, [hub(url)]), options)).rejects.toMatchObject({ code: 'model.aborted' });
}

describe('a download', () => {
  it('brings ranges side by side, leaves the file, its licence and the note of its check, and nothing else', async () => {
    const folder = await temporaryFolder();
    const server = await served(file(() => content));
    const heard = listener();
    const entry = entryFor(content, [hub(server.url)]);
    const got = await fetchModel(entry, { folder, limits, licences: { 'Apache-2.0': 'the licence' }, ...heard });
    expect(got).toEqual({ path: modelPaths(folder, entry).file, source: server.url });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(server.asked).toHaveLength(1 + 4);
    expect((await readdir(folder)).sort()).toEqual(['tiny.gguf', 'tiny.gguf.LICENSE.txt', 'tiny.gguf.verified.json']);
    expect(await readFile(modelPaths(folder, entry).licence, 'utf8')).toMatch(/Tiny.*Apache-2\.0.*the licence/s);
    expect(heard.progress.at(-1)).toEqual({ phase: 'checking', done: content.length, total: content.length });
    const asked = server.asked.length;
    expect(await fetchModel(entry, { folder, limits })).toEqual({ path: got.path, source: null });
    expect(server.asked).toHaveLength(asked);
  });

  it('takes a server that ignores Range, and begins anew when that one breaks off', async () => {
    const server = await served(file(() => content, { ranges: false, stop: (n) => (n === 2 ? { after: 300_000, by: 'drop' } : null) }));
    const heard = listener();
    const got = await fetchModel(entryFor(content, [hub(server.url)]), { folder: await temporaryFolder(), limits, ...heard });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(heard.codes()).toEqual(['trying', 'retrying', 'installed']);
  });

  it.each(['hang', 'drop'] as const)('goes on from the same byte after the server stopped in the middle (%s)', async (by) => {
    const server = await served(file(() => content, { stop: (n) => (n === 2 ? { after: 400_000, by } : null) }));
    const heard = listener();
    const got = await fetchModel(entryFor(content, [hub(server.url)]), {
      folder: await temporaryFolder(),
      limits: { ...hasty, connections: 1 },
      ...heard,
    });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(server.asked.at(-1)).toBe('bytes=400000-1499999');
    expect(heard.codes()).toEqual(['trying', 'retrying', 'installed']);
  });

  it.each([1, 4])('is gone on with by a later run (%i ranges)', async (connections) => {
    const folder = await temporaryFolder();
    const slow = await served(file(() => content, { slow: 20 }));
    await stopAt(700_000, folder, slow.url, connections);
    const before = slow.sent();
    const heard = listener();
    const options = { folder, limits: { ...limits, connections }, ...heard };
    const got = await fetchModel(entryFor(content, [hub(slow.url)]), options);
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(heard.codes()).toEqual(['trying', 'resumed', 'installed']);
    expect(slow.sent() - before).toBeLessThan(content.length - 600_000);
  });

  it('begins anew when the file there has changed since', async () => {
    const folder = await temporaryFolder();
    const older = modelBytes(content.length);
    let now = { bytes: older, etag: '"old"' };
    const server = await served((...request) => file(() => now.bytes, { etag: now.etag, slow: 10 })(...request));
    await stopAt(700_000, folder, server.url);
    now = { bytes: content, etag: '"new"' };
    const heard = listener();
    const got = await fetchModel(entryFor(content, [hub(server.url)]), { folder, limits, ...heard });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(heard.codes()).toEqual(['trying', 'restarted', 'installed']);
  });

  it('begins anew when the file changes in the middle of it', async () => {
    let now = { bytes: modelBytes(content.length), etag: '"old"' };
    const server = await served((request, response, count) => {
      const stop = (n: number) =>
        n === 1 && now.etag === '"old"' && request.headers.range !== 'bytes=0-0' ? { after: 300_000, by: 'drop' as const } : null;
      file(() => now.bytes, { etag: now.etag, stop })(request, response, count);
      if (request.headers.range !== 'bytes=0-0') now = { bytes: content, etag: '"new"' };
    });
    const heard = listener();
    const single = { ...limits, connections: 1 };
    const got = await fetchModel(entryFor(content, [hub(server.url)]), { folder: await temporaryFolder(), limits: single, ...heard });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(heard.codes()).toContain('restarted');
  });

  it('distrusts a part that lost its end', async () => {
    const folder = await temporaryFolder();
    const server = await served(file(() => content, { slow: 20 }));
    await stopAt(700_000, folder, server.url);
    await writeFile(join(folder, 'tiny.gguf.part'), 'cut');
    const heard = listener();
    const got = await fetchModel(entryFor(content, [hub(server.url)]), { folder, limits, ...heard });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(heard.codes()).toEqual(['trying', 'installed']);
  });
});

describe('the order of sources', () => {
  it('is: what the administrator names, the mirror, the publisher; the next one after a wrong file', async () => {
    const wrong = modelBytes(content.length);
    const mirror = await served(file(() => wrong));
    const publisher = await served(file(() => content));
    const heard = listener();
    const base = mirror.url.replace('model.gguf', 'models');
    const options = { folder: await temporaryFolder(), from: '/nowhere', mirror: base, limits, ...heard };
    const got = await fetchModel(entryFor(content, [hub(publisher.url)]), options);
    expect(got.source).toBe(publisher.url);
    const tried = heard.notes.flatMap((note) => (note.code === 'trying' ? [note.source] : []));
    expect(tried).toEqual(['/nowhere', `${base}/tiny.gguf`, publisher.url]);
    expect(heard.codes()).toEqual(['trying', 'given-up', 'trying', 'wrong-hash', 'trying', 'installed']);
  });

  it('takes a file of the folder named, under whatever name, without asking the network', async () => {
    const stick = await temporaryFolder();
    await writeFile(join(stick, 'renamed.gguf'), content);
    const publisher = await served(file(() => content));
    const got = await fetchModel(entryFor(content, [hub(publisher.url)]), { folder: await temporaryFolder(), from: stick, limits });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(publisher.asked).toEqual([]);
  });
});
