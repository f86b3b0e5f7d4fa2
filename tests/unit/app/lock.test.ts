import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../src/server/app/lock.ts';
import { Failure } from '../../../src/server/kit/errors.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const lockModule = pathToFileURL(join(import.meta.dirname, '../../../src/server/app/lock.ts')).href;

/** Another process that holds the folder's lock until it is killed. */
async function holder(folder: string): Promise<ChildProcess> {
  const script = `const { takeLock } = await import(${JSON.stringify(lockModule)}); takeLock(process.argv[1]); console.log('held'); setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

const refusal = (folder: string) => {
  try {
    takeLock(folder).release();
    return null;
  } catch (error) {
    return error instanceof Failure ? { code: error.code, ...error.params } : error;
  }
};

it('refuses a folder that another process holds, and names it', async () => {
  const folder = temporaryFolder();
  const child = await holder(folder);
  expect(refusal(folder)).toEqual({ code: 'data.locked', folder, pid: child.pid });
});

it('refuses a folder that this process holds already', () => {
  const folder = temporaryFolder();
  const lock = takeLock(folder);
  expect(refusal(folder)).toEqual({ code: 'data.locked', folder, pid: process.pid });
  lock.release();
  expect(refusal(folder)).toBeNull();
});

it('takes over from a process that was killed, at once', async () => {
  const folder = temporaryFolder();
  const child = await holder(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(join(folder, 'debrief.pid'))).toBe(true);
  expect(refusal(folder)).toBeNull();
});

it('lets one of many win', async () => {
  const folder = temporaryFolder();
  const script = `const { takeLock } = await import(${JSON.stringify(lockModule)}); try { takeLock(process.argv[1]); console.log('won'); setTimeout(() => {}, 1500); } catch (error) { console.log(error.code); }`;
  const racers = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const said = await Promise.all(
    racers.map(async (racer) => String((await once(racer.stdout as NodeJS.ReadableStream, 'data'))[0]).trim()),
  );
  for (const racer of racers) racer.kill('SIGKILL');
  expect(said.filter((word) => word === 'won')).toHaveLength(1);
  expect(said.filter((word) => word === 'data.locked')).toHaveLength(5);
});
