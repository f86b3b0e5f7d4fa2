import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { SourceFailure } from './errors.ts';

/** Opens the one member of a wheel (a zip) whose name matches, as a stream; its length is checked by the reader. */
export async function openMember(wheel: string, pattern: RegExp): Promise<{ stream: Readable; close: () => void }> {
  const zip = await open(wheel);
  try {
    const found = await membersLike(zip, pattern);
    const [member] = found;
    if (!member || found.length > 1)
      throw new SourceFailure('damaged-package', `${found.length} members like ${pattern.source} in ${wheel}`);
    return { stream: await openStream(zip, member), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function open(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new SourceFailure('damaged-package', `${path}: ${error.message}`));
      else resolve(zip);
    });
  });
}

function membersLike(zip: yauzl.ZipFile, pattern: RegExp): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const found: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      if (pattern.test(entry.fileName)) found.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(found));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function openStream(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}
