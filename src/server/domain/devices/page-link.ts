import { z } from 'zod';
import { updateDevice } from '../../../db/queries/devices.ts';
import { transact } from '../../../db/transact.ts';
import { newToken, sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { deviceRow } from './find.ts';

export const pageLinkSchema = z.object({
  device: z.string().describe('Its id.'),
  path: z.string().describe('The path of the page on this box, with its secret; in this answer alone.'),
});

export type PageLink = Readonly<z.infer<typeof pageLinkSchema>>;

/**
 * A link to the page on which the device's user decides (SPEC B1), for that device alone. It is kept only as a hash;
 * another one ends it.
 */
export function makePageLink(ctx: Ctx, deviceId: string): PageLink {
  return transact(ctx.db, () => {
    const { pageHash } = deviceRow(ctx, deviceId);
    const token = newToken(ctx.random);
    updateDevice(ctx.db, deviceId, { pageHash: sha256(token) });
    audit(ctx, { action: 'page-link-made', noun: 'device', id: deviceId, details: { replaced: pageHash !== null } });
    return { device: deviceId, path: `/device/${token}` };
  });
}
