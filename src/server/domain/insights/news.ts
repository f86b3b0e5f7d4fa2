import { createHash } from 'node:crypto';
import { blockHeads } from '../../../db/queries/insight-blocks.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** Text that is another once any insight changed, and tells nothing else; cheap enough to be asked for every few seconds. */
export function newsStamp(ctx: Ctx): string {
  const hash = createHash('sha256');
  for (const { block, stamp } of blockHeads(ctx.db)) hash.update(`${block}:${stamp};`);
  return hash.digest('base64url').slice(0, 16);
}
