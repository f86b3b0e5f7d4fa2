import type { Ctx } from '../../kit/ctx.ts';

/** Six random bytes: a block that was rolled back never looks like the one that came instead. */
export function stamp(ctx: Ctx): number {
  return Buffer.from(ctx.random(6)).readUIntBE(0, 6);
}
