import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { footerBytes, type Payload, type PayloadFile, payloadMark } from '../../src/server/kit/payload.ts';
import type { Part } from './parts.ts';

export interface Carried {
  version: string;
  parts: Part[];
  model: (Part & { id: string; sha256: string }) | null;
}

/** Writes the parts, the model, the index and the footer behind an executable; streams, so no model stands in memory. */
export async function appendPayload(executable: string, { version, parts, model }: Carried): Promise<Payload> {
  const files: PayloadFile[] = [];
  for (const part of parts) files.push(await appendFile(executable, part));
  const carried = model === null ? null : { id: model.id, ...(await appendFile(executable, model)) };
  if (model && carried && carried.sha256 !== model.sha256)
    throw new Error(`${model.from} is not ${model.id}: its checksum is ${carried.sha256}`);

  const runtime = createHash('sha256')
    .update(files.map((file) => `${file.sha256}  ${file.path}\n`).join(''))
    .digest('hex');
  const payload: Payload = { format: 1, version, runtime, files, model: carried };
  await append(executable, Buffer.from(JSON.stringify(payload)), (index, offset) => footer(offset, index.length));
  return payload;
}

async function appendFile(executable: string, { from, path }: Part): Promise<PayloadFile> {
  const offset = statSync(executable).size;
  const hash = createHash('sha256');
  await pipeline(
    createReadStream(from, { highWaterMark: 1 << 20 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(executable, { flags: 'a' }),
  );
  return { path, offset, bytes: statSync(executable).size - offset, sha256: hash.digest('hex') };
}

async function append(executable: string, index: Buffer, end: (index: Buffer, offset: number) => Buffer): Promise<void> {
  const offset = statSync(executable).size;
  await pipeline([index, end(index, offset)], createWriteStream(executable, { flags: 'a' }));
}

function footer(offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(footerBytes);
  bytes.write(payloadMark, 0, 'latin1');
  bytes.writeBigUInt64LE(BigInt(offset), 16);
  bytes.writeBigUInt64LE(BigInt(length), 24);
  return bytes;
}
