import { readFile, rename, writeFile } from 'node:fs/promises';

/** What an earlier run noted about its unfinished file; null where there is none or it is unreadable. */
export async function readState(path: string): Promise<unknown> {
  return readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as unknown)
    .catch(() => null);
}

export async function writeState(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
