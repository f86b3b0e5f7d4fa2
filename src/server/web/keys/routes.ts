import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getKey } from './key-get.tsx';
import { getNewKey } from './key-new-get.tsx';
import { getKeyRevocation } from './key-revocation-get.tsx';
import { postKeyRevocation } from './key-revocation-post.ts';
import { postKeyRotation } from './key-rotation-post.tsx';
import { getKeys } from './keys-get.tsx';
import { postKeys } from './keys-post.tsx';

/** *Admin settings > API keys*, and *My account > My API keys*. */
export function keyPages(web: Hono<HttpEnv>): void {
  web.get('/admin/keys', guard('integrations.manage'), getKeys('everybody'));
  web.post('/admin/keys', guard('integrations.manage'), atMost(limits.form), postKeys('everybody'));
  web.get('/admin/keys/new', guard('integrations.manage'), getNewKey('everybody'));
  web.get('/admin/keys/:id', guard('integrations.manage'), getKey('everybody'));
  web.post('/admin/keys/:id/rotation', guard('integrations.manage'), atMost(limits.form), postKeyRotation('everybody'));
  web.get('/admin/keys/:id/revocation', guard('integrations.manage'), getKeyRevocation('everybody'));
  web.post('/admin/keys/:id/revocation', guard('integrations.manage'), atMost(limits.form), postKeyRevocation('everybody'));

  web.get('/account/keys', guard('self'), getKeys('own'));
  web.post('/account/keys', guard('self'), atMost(limits.form), postKeys('own'));
  web.get('/account/keys/new', guard('self'), getNewKey('own'));
  web.get('/account/keys/:id', guard('self'), getKey('own'));
  web.post('/account/keys/:id/rotation', guard('self'), atMost(limits.form), postKeyRotation('own'));
  web.get('/account/keys/:id/revocation', guard('self'), getKeyRevocation('own'));
  web.post('/account/keys/:id/revocation', guard('self'), atMost(limits.form), postKeyRevocation('own'));
}
