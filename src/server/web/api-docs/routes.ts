import type { Hono } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import type { ApiDocument } from '../../http/openapi/document.ts';
import { getDocs, getDocsArea, getDocsErrors, getDocsSchemas } from './docs-get.tsx';

/** The description of the API to be read: of every box of this version, and nothing about this one, so anybody may. */
export function apiDocsPages(web: Hono<HttpEnv>, description: () => ApiDocument): void {
  web.get('/api-docs', guard('public'), getDocs(description));
  web.get('/api-docs/areas/:area', guard('public'), getDocsArea(description));
  web.get('/api-docs/schemas', guard('public'), getDocsSchemas(description));
  web.get('/api-docs/errors', guard('public'), getDocsErrors(description));
}
