import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownCataloguePath } from '../../../src/llm/models/folder.ts';
import { runCli } from '../../../src/server/cli/program.ts';
import { file, serve } from './file-server.ts';
import { entryFor, hub, modelBytes, paper, sha256, temporaryFolder } from './make.ts';

const bytes = modelBytes(300_000);

/** Runs `debrief model …` on a folder of its own and answers what a shell would see. */
async function run(folder: string, args: string[], env: Record<string, string> = {}) {
  const out = paper();
  const err = paper();
  const io = { in: new PassThrough(), out: out.out, err: err.out, env: { DEBRIEF_MODEL_DIR: folder, ...env } };
  const code = await runCli(['model', ...args], io);
  return { code, out: out.text(), err: err.text() };
}

async function folderThatKnows(source?: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(ownCataloguePath(folder), JSON.stringify({ models: [entryFor(bytes, source ? [hub(source)] : [], 'mine')] }));
  return folder;
}

describe('debrief model', () => {
  it.each([
    ['an unknown model', ['fetch', 'gpt-9'], 3, 'qwen3-8b'],
    ['an unknown model to use', ['use', 'gpt-9'], 3, 'qwen3-8b'],
    ['a path that is not there', ['import', '/no/stick'], 3, '/no/stick'],
    ['a model that is not here', ['verify', 'qwen3-8b'], 3, 'debrief model fetch qwen3-8b'],
    ['nothing to verify', ['verify'], 3, 'debrief model fetch'],
    ['a missing argument', ['use'], 2, 'missing required argument'],
    ['an unknown option', ['list', '--jason'], 2, '--json'],
    ['a mirror that is no address', ['fetch', '--mirror', 'files'], 2, '--mirror'],
    ['a source that has nothing', ['fetch', '--from', '/no/stick', '--offline'], 1, '/no/stick'],
  ])('refuses %s', async (_, args, code, word) => {
    const ended = await run(await temporaryFolder(), args);
    expect(ended).toMatchObject({ code, out: '', err: expect.stringContaining(word) });
  });

  it('refuses an unlisted model with its hash and an entry to copy', async () => {
    const folder = await temporaryFolder();
    const stick = join(await temporaryFolder(), 'a.gguf');
    await writeFile(stick, bytes);
    const ended = await run(folder, ['import', stick]);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(ownCataloguePath(folder));
    const entry = /\{[\s\S]*\}/.exec(ended.err)?.[0] ?? '';
    await writeFile(ownCataloguePath(folder), entry);
    expect(await run(folder, ['import', stick])).toMatchObject({ code: 0, out: expect.stringContaining('my-model imported') });
  });

  it('refuses a damaged file on verify, with both hashes', async () => {
    const folder = await folderThatKnows();
    await writeFile(join(folder, 'mine.gguf'), modelBytes(300_000));
    const ended = await run(folder, ['verify', '--json']);
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining(sha256(bytes)) });
    expect(JSON.parse(ended.out)).toMatchObject({ right: [], wrong: [{ expected: sha256(bytes) }] });
  });

  it('fetches, lists, verifies and uses a model', async () => {
    const server = await serve(file(() => bytes));
    onTestFinished(() => server.close());
    const folder = await folderThatKnows(server.url);
    const fetched = await run(folder, ['fetch', 'mine', '--json']);
    expect(fetched).toMatchObject({ code: 0, err: expect.stringContaining(`asking ${server.url}`) });
    expect(JSON.parse(fetched.out)).toEqual({
      id: 'mine',
      file: join(folder, 'mine.gguf'),
      bytes: bytes.length,
      sha256: sha256(bytes),
      source: server.url,
    });
    expect(await run(folder, ['fetch', 'mine'])).toMatchObject({ code: 0, out: `already there: ${join(folder, 'mine.gguf')}\n`, err: '' });
    expect(await run(folder, ['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('mine is right') });
    expect(await run(folder, ['use', 'mine'], { DEBRIEF_MODEL: 'qwen3-8b' })).toMatchObject({
      code: 0,
      err: expect.stringContaining('DEBRIEF_MODEL'),
    });
    const listed = JSON.parse((await run(folder, ['list', '--json'])).out);
    expect(listed).toMatchObject({ folder, selected: 'mine' });
    expect(listed.models.find((model: { id: string }) => model.id === 'mine')).toMatchObject({ here: 'right', selected: true });
    const table = (await run(folder, ['list'])).out;
    expect(table).toMatch(/^\* mine .* listed, not measured {2}yes/m);
    expect(table).toMatch(/^ {2}qwen2\.5-coder-1\.5b +1\.12 GB +1\.69 GB +measured +- /m);
  });

  it('takes the model from where the settings say', async () => {
    const stick = await temporaryFolder();
    await writeFile(join(stick, 'mine.gguf'), bytes);
    const ended = await run(await folderThatKnows(), ['fetch', 'mine'], { DEBRIEF_MODEL_FROM: stick });
    expect(ended).toMatchObject({ code: 0, err: expect.stringContaining(`asking ${stick}`) });
  });

  it.each(['list', 'fetch', 'import', 'verify', 'use'])('explains %s with an example and the exit codes', async (verb) => {
    const { code, out } = await run(await temporaryFolder(), [verb, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:[\\s\\S]*debrief model ${verb}[\\s\\S]*Exit codes:`));
  });
});
