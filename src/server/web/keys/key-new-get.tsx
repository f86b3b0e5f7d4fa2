import type { Context } from 'hono';
import { KeyFormPage } from '../../../views/pages/keys/key-form-page.tsx';
import type { Whose } from '../../domain/keys/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { scopeAreas } from './scope-areas.ts';

/** GET /admin/keys/new, GET /account/keys/new */
export function getNewKey(whose: Whose) {
  return (c: Context<HttpEnv>): Response | Promise<Response> => {
    const typed = { name: '', account: '', scopes: [], days: '365' };
    return c.html(<KeyFormPage frame={frameOf(c)} whose={whose} areas={scopeAreas(c.var.ctx, whose)} typed={typed} refusal={null} />);
  };
}
