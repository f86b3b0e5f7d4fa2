import type { LogStateView, RecordView } from '../../../views/pages/audit/props.ts';
import type { AuditRecord } from '../../domain/audit/record.ts';
import { type Verification, verificationState } from '../../domain/audit/verification.ts';
import { may } from '../../domain/roles/grants.ts';
import { sees } from '../../domain/sessions/find.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { hrefOf } from './filter-query.ts';

/** A record with links to what this reader may open. */
export function presentRecord(ctx: Ctx, record: AuditRecord): RecordView {
  const { actor, noun, recordId, names } = record;
  const [, kind = '', id = ''] = /^(account|key):(.+)$/.exec(actor) ?? [];
  return {
    ...record,
    actorHref: id in names ? placeOf(ctx, kind, id) : null,
    recordHref: noun === 'session' || recordId in names ? placeOf(ctx, noun, recordId) : null,
    byActorHref: hrefOf({ actor }),
    byRecordHref: hrefOf({ record: recordId }),
  };
}

export function presentState(ctx: Ctx): LogStateView & Verification {
  return verificationState(ctx);
}

function placeOf(ctx: Ctx, noun: string, id: string): string | null {
  switch (noun) {
    case 'account':
      return may(ctx, 'accounts.manage') ? `/admin/accounts/${id}` : null;
    case 'group':
      return may(ctx, 'accounts.manage') ? `/admin/groups/${id}` : null;
    case 'device':
      return may(ctx, 'devices.manage') ? `/admin/devices/${id}` : null;
    case 'device-group':
      return may(ctx, 'devices.manage') ? `/admin/device-groups/${id}` : null;
    case 'role':
      return may(ctx, 'accounts.manage') ? `/admin/roles/${id}` : null;
    case 'key':
      return may(ctx, 'integrations.manage') ? `/admin/keys/${id}` : null;
    case 'session':
      return sees(ctx, id) ? `/sessions/${id}` : null;
    default:
      return null;
  }
}
