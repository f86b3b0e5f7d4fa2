import type { SessionRow } from '../../../db/queries/sessions.ts';
import type { Summary } from './model.ts';

/** SPEC C7: events arrived after it was begun, of a session that had only gone quiet; it does not tell of them. Pure. */
export function isStale({ activeAt }: Pick<SessionRow, 'activeAt'>, { content }: Summary): boolean {
  return activeAt > Date.parse(content.provenance.startedAt);
}
