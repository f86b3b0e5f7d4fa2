import type { Context } from 'hono';
import { roleName } from '../../../views/i18n/role-name.ts';
import { translator } from '../../../views/i18n/translator.ts';
import { RoleFormPage } from '../../../views/pages/roles/role-form-page.tsx';
import { assertWithinOwn, findRole } from '../../domain/roles/assign.ts';
import { ownGrants } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { areas } from './areas.ts';

/** GET /admin/roles/new?copy=ID: an empty form, or one that starts from another role. */
export function getNewRole(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const frame = frameOf(c);
  const t = translator(frame.language);
  const copied = c.req.query('copy') ? findRole(ctx, c.req.query('copy') ?? '') : null;
  if (copied) assertWithinOwn(ctx, copied.grants);
  const typed = {
    name: copied ? t('roles.copy-name', { name: roleName(t, copied) }) : '',
    description: copied?.description ?? '',
    grants: copied?.grants ?? {},
  };
  return c.html(
    <RoleFormPage
      frame={frame}
      areas={areas}
      holds={ownGrants(ctx)}
      edited={null}
      copyOf={copied?.id ?? null}
      typed={typed}
      refusal={null}
    />,
  );
}
