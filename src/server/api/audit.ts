import { z } from 'zod';
import { auditExportSchema, exportAudit } from '../domain/audit/export.ts';
import { auditFilterSchema } from '../domain/audit/filter.ts';
import { listAudit } from '../domain/audit/list.ts';
import { auditRecordSchema } from '../domain/audit/record.ts';
import { startVerification, verificationSchema, verificationState } from '../domain/audit/verification.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';
import { attachment, stream } from '../http/stream.ts';

const publicKeySchema = z.object({
  algorithm: z.literal('Ed25519'),
  keyId: z.string().describe('SHA-256 of the key (SubjectPublicKeyInfo, DER), in hex.'),
  publicKey: z.string().describe('PEM.'),
  publicKeys: z.record(z.string(), z.string()).describe('Every key that this box ever signed with, by id.'),
});

export const auditRoutes = [
  route({
    method: 'get',
    path: '/audit',
    guard: 'audit.view',
    summary: 'List records of the audit log, newest first',
    description:
      'A search for what is rare stops after a while: an answer can hold fewer records than `limit`, or none, and still have a `next`.',
    query: auditFilterSchema.extend(pageQuery.shape),
    answers: { 200: { says: 'Records.', schema: pageOf('records', auditRecordSchema) } },
    handle: (c, { query: { limit, cursor, ...filter } }) => {
      const { records, next } = listAudit(c.var.ctx, filter, { limit, cursor });
      return c.json({ records, next });
    },
  }),
  route({
    method: 'get',
    path: '/audit/verification',
    guard: 'audit.view',
    summary: 'Tell what the last check of the audit log found, and how far one under way is',
    answers: { 200: { says: 'The state of the log.', schema: verificationSchema } },
    handle: (c) => c.json(verificationState(c.var.ctx)),
  }),
  route({
    method: 'post',
    path: '/audit/verification',
    guard: 'audit.view',
    summary: 'Check the audit log',
    description:
      'Its chain, its head and every signature; the check goes on behind the answer. One that is under way is not started again.',
    answers: { 202: { says: 'The state of the log, with the check running.', schema: verificationSchema } },
    handle: (c) => {
      startVerification(c.var.ctx);
      return c.json(verificationState(c.var.ctx), 202);
    },
  }),
  route({
    method: 'get',
    path: '/audit/export',
    guard: 'audit.view',
    summary: 'Export the audit log, oldest record first',
    description:
      'As JSON Lines (application/x-ndjson), signed, so that it can be checked elsewhere with the public key; or as CSV (text/csv). Written into the log itself.',
    query: auditExportSchema,
    answers: { 200: { says: 'The file.', schema: null, headers: { 'content-disposition': 'The file’s name.' } } },
    handle: (c, { query }) => {
      const { ctx } = c.var;
      const name = `debrief-audit-${ctx.now().toISOString().slice(0, 10)}.${query.format}`;
      const type = query.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8';
      return stream(c, exportAudit(ctx, query), attachment(name, type));
    },
  }),
  route({
    method: 'get',
    path: '/audit/public-key',
    guard: 'audit.view',
    summary: 'Tell the key that signs the audit log',
    answers: { 200: { says: 'The public key, to keep elsewhere.', schema: publicKeySchema } },
    handle: (c) => {
      const { keyId, publicKey, publicKeys } = c.var.ctx.data.signer;
      return c.json({ algorithm: 'Ed25519', keyId, publicKey, publicKeys: Object.fromEntries(publicKeys) });
    },
  }),
];
