import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchModel } from '../../../src/llm/models/fetch.ts';
import { modelPaths } from '../../../src/llm/models/folder.ts';
import { file, serve } from './file-server.ts';
import { entryFor, hub, limits, listener, modelBytes, temporaryFolder } from './make.ts';

const content = modelBytes(1_500_000);

async function slowServer() {
  const server = await serve(file(() => content, { slow: 20 }));
  onTestFinished(() => server.close());
  return server;
}

/** Another process of the same program, fetching into the same folder. */
function otherProcess(folder: string, entry: object) {
  const library = new URL('../../../src/llm/models/fetch.ts', import.meta.url).href;
  const code = `import { fetchModel } from '${library}';
    const got = await fetchModel(${JSON.stringify(entry)}, { folder: ${JSON.stringify(folder)}, say: (n) => console.log(n.code) });
    console.log(JSON.stringify(got));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said };
}

describe('two processes that want the same model', () => {
  it('let one bring it while the other waits, says so, and takes it as it is', async () => {
    const folder = await temporaryFolder();
    const server = await slowServer();
    const entry = entryFor(content, [hub(server.url)]);
    const other = otherProcess(folder, entry);
    await expect.poll(() => other.said(), { timeout: 10_000 }).toContain('trying');
    const heard = listener();
    const got = await fetchModel(entry, { folder, limits, ...heard });
    expect(got.source).toBeNull();
    expect(heard.notes).toEqual([{ code: 'waiting', file: got.path, pid: other.child.pid }]);
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(server.sent()).toBe(content.length + 1);
  });

  it('let the second go on when the first was killed', async () => {
    const folder = await temporaryFolder();
    const server = await slowServer();
    const entry = entryFor(content, [hub(server.url)]);
    const other = otherProcess(folder, entry);
    await expect.poll(() => server.sent(), { timeout: 10_000 }).toBeGreaterThan(300_000);
    other.child.kill('SIGKILL');
    await once(other.child, 'exit');
    const begun = Date.now();
    const got = await fetchModel(entry, { folder, limits });
    expect(content.equals(await readFile(got.path))).toBe(true);
    expect(Date.now() - begun).toBeLessThan(15_000);
  });

  it('spoil nothing inside one process either', async () => {
    const folder = await temporaryFolder();
    const server = await slowServer();
    const entry = entryFor(content, [hub(server.url)]);
    const all = await Promise.all([1, 2, 3].map(() => fetchModel(entry, { folder, limits })));
    expect(all.map(({ source }) => source).filter((source) => source !== null)).toEqual([server.url]);
    expect(server.sent()).toBe(content.length + 1);
  });
});

describe('a lock left behind', () => {
  it.each([
    ['by an earlier process with this process number', process.pid, hostname(), 0],
    ['on another machine, untouched for long', 1, 'elsewhere', 60],
  ])('%s does not hold anybody up', async (_, pid, host, age) => {
    const folder = await temporaryFolder();
    const server = await slowServer();
    const entry = entryFor(content, [hub(server.url)]);
    const { lock } = modelPaths(folder, entry);
    await writeFile(lock, JSON.stringify({ token: 'earlier', pid, host }));
    const then = new Date(Date.now() - age * 1_000);
    await utimes(lock, then, then);
    const heard = listener();
    await fetchModel(entry, { folder, limits, ...heard });
    expect(heard.codes()).not.toContain('waiting');
    await expect(stat(lock)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('on another machine, touched just now, is waited for until told to stop', async () => {
    const folder = await temporaryFolder();
    const entry = entryFor(content);
    await writeFile(modelPaths(folder, entry).lock, JSON.stringify({ token: 'theirs', pid: 1, host: 'elsewhere' }));
    const heard = listener();
    const wanted = fetchModel(entry, { folder, signal: AbortSignal.timeout(500), ...heard });
    await expect(wanted).rejects.toMatchObject({ code: 'model.aborted' });
    expect(heard.codes()).toEqual(['waiting']);
  });
});
