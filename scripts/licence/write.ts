import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { writeSigned } from '../../src/server/domain/licences/jws.ts';
import {
  audience,
  clockResetSchema,
  type FileType,
  jwsType,
  licenceSchema,
  voucherSchema,
} from '../../src/server/domain/licences/model.ts';
import { readKeyFile } from './key-file.ts';

const schemas = { licence: licenceSchema, voucher: voucherSchema, 'clock-reset': clockResetSchema };

export interface Target {
  /** The vendor's private key. */
  readonly key: string;
  readonly company?: string;
  readonly request?: string;
  readonly id?: string;
  readonly issued?: string;
  readonly out: string;
}

/** What is asked for, as a box's request file tells it; only what the tool needs of it. */
const requestSchema = z.looseObject({
  type: z.literal('debrief-request'),
  company: z.string(),
  clockReset: z.looseObject({ mark: z.string(), clock: z.string() }).nullish(),
});

export function readRequest(path: string): z.infer<typeof requestSchema> {
  return requestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Checks what is to be said, signs it, and writes it; a file that is there is not written over. */
export function writeFile(type: FileType, target: Target, fields: object): void {
  const company = target.company ?? (target.request === undefined ? undefined : readRequest(target.request).company);
  if (company === undefined) throw new Error('for whom? --company ID or --request FILE');
  const { id = `F-${randomUUID()}`, issued = new Date().toISOString() } = target;
  const checked = z.safeParse(schemas[type], { aud: audience, id, company, issued, ...fields });
  if (!checked.success) throw new Error(z.prettifyError(checked.error));
  const content = checked.data;
  writeFileSync(target.out, `${writeSigned(jwsType(type), content, readKeyFile(target.key))}\n`, { flag: 'wx' });
  console.log(JSON.stringify(content, null, 2));
  console.error(`${type} written to ${target.out}`);
}
