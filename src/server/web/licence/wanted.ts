import { z } from 'zod';
import type { WantedView } from '../../../views/pages/licence/props.ts';
import { type LicenceRequest, licenceRequest } from '../../domain/licences/request.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';

const query = z.object({
  addOn: z.string().max(20).default(''),
  packSize: z.string().max(20).default(''),
  packCount: z.string().max(20).default('1'),
  clockReset: z.string().max(20).optional(),
});

/** What the form asks for, as it was typed. */
export function wantedOf(asked: Record<string, string>): WantedView {
  const { clockReset, ...typed } = parse(query, asked);
  return { ...typed, clockReset: clockReset === 'true' };
}

export function isNothing({ addOn, packSize, clockReset }: WantedView): boolean {
  return addOn === '' && packSize === '' && !clockReset;
}

const count = z.coerce.number().int().min(1).max(100);

/** The request itself. Fails with `input.invalid` where a number is none. */
export function requestOf(ctx: Ctx, { addOn, packSize, packCount, clockReset }: WantedView): LicenceRequest {
  const { packCount: packs } = parse(z.object({ packCount: count }), { packCount: packCount || '1' });
  return licenceRequest(ctx, {
    ...(addOn !== '' && { addOn: Number(addOn) }),
    packs: packSize === '' ? [] : Array.from({ length: packs }, () => Number(packSize)),
    clockReset,
  });
}
