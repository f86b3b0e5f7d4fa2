import type { Context } from 'hono';
import { keyHref } from '../../../views/pages/keys/addresses.ts';
import { KeyMadePage } from '../../../views/pages/keys/key-made-page.tsx';
import type { Whose } from '../../domain/keys/find.ts';
import type { MadeKey } from '../../domain/keys/model.ts';
import type { HttpEnv } from '../../http/env.ts';
import { originOf } from '../../http/origin-of.ts';
import { frameOf } from '../frame.ts';

/** Shows a key in the answer to the form that made it: behind a redirect it would have to be kept somewhere. */
export function showMadeKey(c: Context<HttpEnv>, whose: Whose, { key: secret, ...key }: MadeKey, oldEndsAt: string | null) {
  const frame = { ...frameOf(c), path: keyHref(whose, key.id) };
  const example = `${originOf(c)}/api/v1/${key.scopes.includes('summaries.view') ? 'sessions' : 'health'}`;
  return c.html(<KeyMadePage frame={frame} whose={whose} keyView={key} secret={secret} example={example} oldEndsAt={oldEndsAt} />, 201);
}
