import type { Context } from 'hono';
import { z } from 'zod';
import { keyHref } from '../../../views/pages/keys/addresses.ts';
import { KeyPage } from '../../../views/pages/keys/key-page.tsx';
import { graceHours } from '../../../views/pages/keys/props.ts';
import { findKeyRecord, makerOf, type Whose } from '../../domain/keys/find.ts';
import { rotateKey } from '../../domain/keys/rotate.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { showMadeKey } from './made-key.tsx';

const form = z.object({ hours: z.enum(graceHours) });

/** POST /admin/keys/:id/rotation, POST /account/keys/:id/rotation: the new key, this once; refused, the key's page with the reason. */
export function postKeyRotation(whose: Whose) {
  return async (c: Context<HttpEnv, '/admin/keys/:id/rotation'>): Promise<Response> => {
    const { ctx } = c.var;
    const id = c.req.param('id');
    const { hours } = await readForm(c, form);
    try {
      const made = rotateKey(ctx, whose, id, Number(hours));
      const old = findKeyRecord(ctx, whose, id);
      return showMadeKey(c, whose, made, old.revokedAt ?? old.expiresAt);
    } catch (error) {
      const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict', 'role.beyond-own']);
      const frame = { ...frameOf(c), path: keyHref(whose, id) };
      const key = findKeyRecord(ctx, whose, id);
      return c.html(<KeyPage frame={frame} whose={whose} keyView={key} madeBy={makerOf(ctx, key)} refusal={refusal} />, status);
    }
  };
}
