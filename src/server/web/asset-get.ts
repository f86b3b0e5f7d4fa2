import type { Context } from 'hono';
import { assets } from '../../views/assets/manifest.ts';
import type { HttpEnv } from '../http/env.ts';
import { fail } from '../kit/errors.ts';

const byPath = new Map(assets.map((asset) => [asset.path, asset]));

/** GET /assets/:file: its name holds a hash of its content, so browsers may keep it for ever. */
export function getAsset(c: Context<HttpEnv, '/assets/:file'>): Response {
  const asset = byPath.get(c.req.path) ?? fail('record.missing', { noun: 'asset', id: c.req.param('file') });
  return c.body(asset.body, 200, { 'content-type': asset.contentType, 'cache-control': 'public, max-age=31536000, immutable' });
}
