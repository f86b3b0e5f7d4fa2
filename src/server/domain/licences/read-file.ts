import { z } from 'zod';
import { readSigned, refuse } from './jws.ts';
import { audience, clockResetSchema, type FileType, fileTypes, jwsType, licenceSchema, type VendorFile, voucherSchema } from './model.ts';
import type { VendorKey } from './vendor-key.ts';

/** A file larger than this is none of the vendor's. In characters. */
const sizeLimit = 256 * 1024;

const schemas = { licence: licenceSchema, voucher: voucherSchema, 'clock-reset': clockResetSchema };

/** The text as it is compared and kept: what mail programs and editors put around it does not count. */
export function normalText(text: string): string {
  return text.replace(/^\uFEFF/, '').trim();
}

/**
 * What a file of the vendor says, once signature, type, audience and company are right (SPEC D7); `text` is a normal one.
 * Whether it may be taken now is `accept.ts`'s to say. Fails with `licence.refused` and the first reason there is.
 */
export function readFile(text: string, expected: { readonly keys: readonly VendorKey[]; readonly companyId: string }): VendorFile {
  if (text.length > sizeLimit) refuse('unreadable');
  const { type: typ, key, payload } = readSigned(text, expected.keys);
  const type = fileTypes.find((one) => jwsType(one) === typ) ?? refuse('wrong-type');
  if ((payload as { aud?: unknown }).aud !== audience) refuse('wrong-audience');
  const content = contentOf(type, payload);
  if (content.company !== expected.companyId) refuse('other-company');
  return { type, content, signedBy: key.use } as VendorFile;
}

function contentOf(type: FileType, payload: unknown): VendorFile['content'] {
  const result = z.safeParse(schemas[type], payload);
  return result.success ? result.data : refuse('wrong-content');
}
