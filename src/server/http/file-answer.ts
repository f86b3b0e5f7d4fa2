import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { HttpEnv } from './env.ts';
import { attachment } from './stream.ts';

interface StoredFile {
  readonly path: string;
  /** What the browser saves it as: ASCII without quotation marks. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A file from the disk, read as fast as the reader takes it. */
export function fileAnswer(c: Context<HttpEnv>, { path, name, mediaType, bytes }: StoredFile): Response {
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return c.body(body, 200, { ...attachment(name, mediaType), 'content-length': String(bytes) });
}
