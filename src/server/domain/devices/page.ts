import { type RegisteredDevice, registeredByPage } from '../../../db/queries/registry.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';

export type PageDevice = RegisteredDevice;

/** The device whose own page this link opens (SPEC B1); null: none, or another link took its place. */
export function deviceOfPage(ctx: Ctx, token: string): PageDevice | null {
  return registeredByPage(ctx.db, sha256(token)) ?? null;
}
