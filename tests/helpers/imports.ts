import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readSessions } from '../../src/server/importers/detect.ts';
import { draftSchema } from '../../src/server/importers/draft.ts';
import type { ImportFile } from '../../src/server/importers/file.ts';
import { Failure } from '../../src/server/kit/errors.ts';

export function fixture(name: string): ImportFile {
  return { name, bytes: readFileSync(new URL(`../fixtures/importers/${name}`, import.meta.url)) };
}

export function fileOf(text: string, name = 'handed-in'): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function textOf(file: ImportFile): string {
  return new TextDecoder().decode(file.bytes);
}

/** The drafts of a file that must be accepted, each held against the model's schema. */
export async function draftsOf(file: ImportFile) {
  const read = await readSessions(file);
  for (const session of read.sessions) expect(draftSchema.safeParse(session).error).toBeUndefined();
  return read;
}

/** The refusal of a file that must be refused. */
export async function refusalOf(file: ImportFile): Promise<{ code: string; params: Record<string, unknown> }> {
  try {
    const read = await readSessions(file);
    throw new Error(`accepted as ${read.format}: ${JSON.stringify(read.sessions).slice(0, 300)}`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { code: error.code, params: error.params as Record<string, unknown> };
  }
}

export async function damageOf(file: ImportFile): Promise<Record<string, unknown>> {
  const refusal = await refusalOf(file);
  expect(refusal.code).toBe('import.damaged');
  return refusal.params;
}

/** The text with lines (1-based) exchanged. */
export function swapLines(text: string, one: number, other: number): string {
  const lines = text.split('\n');
  const kept = lines[one - 1] as string;
  lines[one - 1] = lines[other - 1] as string;
  lines[other - 1] = kept;
  return lines.join('\n');
}
