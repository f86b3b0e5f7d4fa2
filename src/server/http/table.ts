import type { Context } from 'hono';
import type { HttpEnv } from './env.ts';

export const tableType = 'text/csv';

/** A table to be downloaded under this name, sent piece by piece as it is made. */
export function tableAnswer(c: Context<HttpEnv>, file: string, pieces: AsyncIterable<string>): Response {
  nameFile(c, file);
  return c.body(ReadableStream.from(encoded(pieces)));
}

/** A short one, whole. */
export function tableFile(c: Context<HttpEnv>, file: string, table: string): Response {
  nameFile(c, file);
  return c.body(table);
}

function nameFile(c: Context<HttpEnv>, file: string): void {
  c.header('content-type', `${tableType}; charset=utf-8`);
  c.header('content-disposition', `attachment; filename="${file}"`);
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
