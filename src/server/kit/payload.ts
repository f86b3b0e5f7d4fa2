import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * What lies behind the executable's ELF image: the files themselves, one after another, an index as JSON, and a footer
 * of 32 bytes (16 of mark, 8 of the index's offset, 8 of its length, little endian). `scripts/payload.ts` writes it.
 */
export interface Payload {
  format: 1;
  /** The product's version that wrote it. */
  version: string;
  /** SHA-256 over the list of files: names the folder they are unpacked into. */
  runtime: string;
  files: PayloadFile[];
  model: PayloadModel | null;
}

/** `offset` in bytes from the executable's first byte; `path` relative, with forward slashes; `sha256` in hex. */
export interface PayloadFile {
  path: string;
  offset: number;
  bytes: number;
  sha256: string;
}

/** `path` is the model file's own name. */
export interface PayloadModel extends PayloadFile {
  id: string;
}

export const payloadMark = 'debrief-payload1';
export const footerBytes = 32;

/** The payload of this file, or null if it carries none. */
export function readPayload(executable: string): Payload | null {
  const fd = openSync(executable, 'r');
  try {
    const size = fstatSync(fd).size;
    if (size < footerBytes) return null;
    const footer = readAt(fd, size - footerBytes, footerBytes);
    if (footer.toString('latin1', 0, 16) !== payloadMark) return null;
    const offset = Number(footer.readBigUInt64LE(16));
    const length = Number(footer.readBigUInt64LE(24));
    if (offset + length + footerBytes !== size) return null;
    return JSON.parse(readAt(fd, offset, length).toString('utf8')) as Payload;
  } finally {
    closeSync(fd);
  }
}

function readAt(fd: number, offset: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const n = readSync(fd, buffer, read, length - read, offset + read);
    if (n === 0) throw new Error('the executable is cut off');
    read += n;
  }
  return buffer;
}
