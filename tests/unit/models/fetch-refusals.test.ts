import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchModel } from '../../../src/llm/models/fetch.ts';
import { modelPaths } from '../../../src/llm/models/folder.ts';
import { file, serve } from './file-server.ts';
import { entryFor, hasty, hub, limits, listener, modelBytes, sha256, temporaryFolder } from './make.ts';

const content = modelBytes(1_500_000);

async function served(...[handle]: Parameters<typeof serve>) {
  const server = await serve(handle);
  onTestFinished(() => server.close());
  return server;
}

describe('a model that cannot be had', () => {
  it('names every source that was tried, and leaves no file', async () => {
    const folder = await temporaryFolder();
    const gone = await served((_, response) => void response.writeHead(404).end());
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [hub(gone.url)]), { folder, from: join(folder, 'stick'), limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({
      code: 'model.unavailable',
      params: { id: 'tiny', tried: expect.stringMatching(/stick.*404/s) },
    });
    expect(heard.reasons()).toEqual(['not-there', 'not-there']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives a server up that accepts and never answers, in the time set', async () => {
    const silent = await served(() => undefined);
    const heard = listener();
    const begun = Date.now();
    const wanted = fetchModel(entryFor(content, [hub(silent.url)]), { folder: await temporaryFolder(), limits: hasty, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual(['no-answer']);
    expect(Date.now() - begun).toBeLessThan(hasty.answerMs + 3_000);
  });

  it('gives a server up that sends headers and no byte', async () => {
    const silent = await served((_, response) => response.writeHead(206, { 'content-range': 'bytes 0-0/1500000' }).flushHeaders());
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [hub(silent.url)]), { folder: await temporaryFolder(), limits: hasty, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual(['no-answer']);
  });

  it('gives an address up that nobody listens on', async () => {
    const closed = await serve(() => undefined);
    await closed.close();
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [hub(closed.url)]), { folder: await temporaryFolder(), limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ params: { tried: expect.stringContaining('ECONNREFUSED') } });
  });

  it('refuses a file of the right size with other bytes, says both hashes and removes it', async () => {
    const folder = await temporaryFolder();
    const other = Buffer.from(content);
    other[700_000] = (other[700_000] as number) ^ 1;
    const server = await served(file(() => other));
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [hub(server.url)]), { folder, limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.wrong-hash', params: { expected: sha256(content), found: sha256(other) } });
    expect(heard.codes()).toContain('wrong-hash');
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a file of another size without downloading it', async () => {
    const server = await served(file(() => modelBytes(900_000)));
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [hub(server.url)]), { folder: await temporaryFolder(), limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual(['wrong-size']);
    expect(server.sent()).toBeLessThan(10);
  });

  it('refuses an endless answer that does not tell its length', async () => {
    const endless = await served((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.writeHead(200).on('drain', more);
      more();
    });
    const heard = listener();
    const wanted = fetchModel(entryFor(content, [hub(endless.url)]), { folder: await temporaryFolder(), limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual(['wrong-size']);
  });

  it('gives a server up that stops in the middle again and again, and keeps what came', async () => {
    const folder = await temporaryFolder();
    const entry = entryFor(content, []);
    const stopping = await served(file(() => content, { stop: (n) => (n === 1 ? null : { after: n < 4 ? 200_000 : 0, by: 'hang' }) }));
    const heard = listener();
    const limits = { ...hasty, connections: 1 };
    const wanted = fetchModel({ ...entry, sources: [hub(stopping.url)] }, { folder, limits, say: heard.say });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable' });
    expect(heard.reasons()).toEqual(['broken-off']);
    expect(heard.codes().filter((code) => code === 'retrying').length).toBeGreaterThan(1);
    expect(existsSync(modelPaths(folder, entry).file)).toBe(false);
    const { stretches } = JSON.parse(await readFile(modelPaths(folder, entry).partState, 'utf8'));
    expect(stretches).toEqual([{ at: 400_000, end: content.length }]);
  });

  it('never reads a file named by an administrator as right because of its name', async () => {
    const folder = await temporaryFolder();
    const stick = await temporaryFolder();
    await writeFile(join(stick, 'tiny.gguf'), modelBytes(content.length));
    await expect(fetchModel(entryFor(content), { folder, from: stick, limits })).rejects.toMatchObject({ code: 'model.wrong-hash' });
    expect(await readdir(folder)).toEqual([]);
    expect(await readdir(stick)).toEqual(['tiny.gguf']);
  });

  it('asks nobody outside when told to stay offline', async () => {
    const server = await served(file(() => content));
    const wanted = fetchModel(entryFor(content, [hub(server.url)]), { folder: await temporaryFolder(), offline: true });
    await expect(wanted).rejects.toMatchObject({ code: 'model.unavailable', params: { tried: '' } });
    expect(server.asked).toEqual([]);
  });

  it('says how much room is missing before it asks any source', async () => {
    const folder = await temporaryFolder();
    const server = await served(file(() => content));
    const huge = { ...entryFor(content, [hub(server.url)]), bytes: 2 ** 52 };
    await expect(fetchModel(huge, { folder })).rejects.toMatchObject({ code: 'model.no-space', params: { neededBytes: 2 ** 52 } });
    expect(server.asked).toEqual([]);
  });

  it('says which folder cannot be used', async () => {
    const folder = join(await temporaryFolder(), 'file');
    await writeFile(folder, '');
    await expect(fetchModel(entryFor(content), { folder })).rejects.toMatchObject({ code: 'model.folder', params: { folder } });
  });

  it('stops at once when told to', async () => {
    const slow = await served(file(() => content, { slow: 300 }));
    const stop = new AbortController();
    const wanted = fetchModel(entryFor(content, [hub(slow.url)]), { folder: await temporaryFolder(), signal: stop.signal });
    const begun = Date.now();
    setTimeout(() => stop.abort(), 100);
    await expect(wanted).rejects.toMatchObject({ code: 'model.aborted' });
    expect(Date.now() - begun).toBeLessThan(3_000);
  });
});
