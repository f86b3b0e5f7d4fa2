import type { Context } from 'hono';
import { z } from 'zod';
import { type SentTable, tableImportSchema } from '../domain/tables/model.ts';
import type { HttpEnv } from '../http/env.ts';

const yes = z.enum(['true', 'false']).default('false');

/** What a table is sent with. `file`: what it is called unless its sender says. */
export function uploadQuery(file: string) {
  return z.object({
    filename: z.string().trim().min(1).max(200).default(file).describe('Named in what is wrong with it.'),
    dryRun: yes.describe('Checks and counts, and changes nothing.'),
    makeGroups: yes.describe('Groups that are not there yet are made; otherwise the rows that name them are wrong.'),
  });
}

export const uploadAnswers = {
  202: { says: 'It is being checked.', schema: tableImportSchema, headers: { location: 'Where to ask how far it is.' } },
};

export const progressAnswers = { 200: { says: 'Its state; at its end the result.', schema: tableImportSchema } };

export async function sentTable(
  c: Context<HttpEnv>,
  { filename, dryRun, makeGroups }: z.output<ReturnType<typeof uploadQuery>>,
): Promise<SentTable> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return { file: filename, bytes, dryRun: dryRun === 'true', makeGroups: makeGroups === 'true' };
}
