import type { Ctx } from '../../kit/ctx.ts';

export function waitingForSummary(_ctx: Ctx): number | null {
  return null;
}
