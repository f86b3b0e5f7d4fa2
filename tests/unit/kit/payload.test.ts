import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { appendPayload } from '../../../scripts/bundle/payload.ts';
import { type Payload, readPayload } from '../../../src/server/kit/payload.ts';
import { unpackFiles } from '../../../src/server/kit/unpack.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const program = Buffer.from('the program itself');
const texts: Record<string, string> = { 'a.node': 'first part', 'deep/er/b.js': 'second part', 'deep/empty.json': '' };

let folder: string;
let executable: string;
let payload: Payload;
let target: string;

beforeEach(async () => {
  folder = temporaryFolder();
  executable = join(folder, 'debrief');
  target = join(folder, 'data', 'runtime');
  writeFileSync(executable, program);
  const parts = Object.entries(texts).map(([path, text], index) => {
    const from = join(folder, `part-${index}`);
    writeFileSync(from, text);
    return { from, path };
  });
  await appendPayload(executable, { version: '1.2.3', parts, model: null });
  payload = readPayload(executable) ?? expect.fail('no payload found');
});

describe('reading', () => {
  test('a program without a payload has none', () => {
    writeFileSync(executable, program);
    expect(readPayload(executable)).toBeNull();
  });

  test.each([1, 16, 33, 200])('a file cut by %i bytes has none', (bytes) => {
    truncateSync(executable, readFileSync(executable).length - bytes);
    expect(readPayload(executable)).toBeNull();
  });

  test('bytes added behind it make it unknown', () => {
    writeFileSync(executable, Buffer.concat([readFileSync(executable), Buffer.from('x')]));
    expect(readPayload(executable)).toBeNull();
  });

  test('the program before it is untouched', () => {
    expect(readFileSync(executable).subarray(0, program.length)).toEqual(program);
    expect(payload.version).toBe('1.2.3');
  });
});

describe('writing', () => {
  test('a model that is not the catalogue’s is refused', async () => {
    const model = { id: 'm', from: join(folder, 'part-0'), path: 'm.gguf', sha256: '0'.repeat(64) };
    await expect(appendPayload(executable, { version: '1', parts: [], model })).rejects.toThrow(/is not m/);
  });

  test('other parts, another folder', async () => {
    const other = join(folder, 'other');
    writeFileSync(other, program);
    const { runtime } = await appendPayload(other, {
      version: '1.2.3',
      parts: [{ from: join(folder, 'part-1'), path: 'a.node' }],
      model: null,
    });
    expect(runtime).not.toBe(payload.runtime);
  });
});

describe('unpacking', () => {
  test('a damaged program unpacks nothing, and leaves no folder that looks whole', () => {
    const bytes = readFileSync(executable);
    bytes.writeUInt8(bytes.readUInt8(program.length) ^ 1, program.length);
    writeFileSync(executable, bytes);
    expect(() => unpackFiles(executable, payload, target)).toThrow(expect.objectContaining({ code: 'program.damaged' }));
    expect(existsSync(target)).toBe(false);
  });

  test('writes every file, readable by its owner alone, and leaves nothing else behind', () => {
    expect(unpackFiles(executable, payload, target)).toEqual([]);
    for (const [path, text] of Object.entries(texts)) expect(readFileSync(join(target, path), 'utf8')).toBe(text);
    expect(readdirSync(dirname(target))).toEqual(['runtime']);
  });

  test('a second time finds nothing to do', () => {
    unpackFiles(executable, payload, target);
    expect(unpackFiles(executable, payload, target)).toEqual([]);
  });

  test.each<[string, (path: string) => void]>([
    ['missing', (path) => rmSync(path)],
    ['changed', (path) => writeFileSync(path, 'first_part')],
    ['cut', (path) => truncateSync(path, 3)],
    ['another one', (path) => copyFileSync(executable, path)],
  ])('a file that is %s is written again', (_kind, harm) => {
    unpackFiles(executable, payload, target);
    harm(join(target, 'a.node'));
    expect(unpackFiles(executable, payload, target)).toEqual(['a.node']);
    expect(readFileSync(join(target, 'a.node'), 'utf8')).toBe('first part');
  });

  test('a folder half removed is made whole', () => {
    unpackFiles(executable, payload, target);
    rmSync(join(target, 'deep'), { recursive: true });
    expect(unpackFiles(executable, payload, target)).toEqual(['deep/er/b.js', 'deep/empty.json']);
  });
});
