import type { EventView, SessionRow, SessionView } from '../../views/pages/sessions/props.ts';
import type { SessionEvent } from '../domain/sessions/model.ts';
import type { Session } from '../domain/sessions/record.ts';
import type { ListedSession } from '../domain/summaries/list.ts';

/** A session as the pages show it. */
export function presentSession(session: Session): SessionView {
  return {
    id: session.id,
    supporter: session.supporter.name,
    customer: session.customer ? { name: session.customer.name, company: session.customer.company ?? null } : null,
    device: session.device.name,
    platform: session.platform,
    os: session.os ?? null,
    direction: session.direction,
    start: session.start,
    end: session.end,
    language: session.lang ?? null,
    eventCount: session.eventCount,
    ticket: ticketOf(session),
  };
}

/** A field of the sender's that we have no column for. */
function ticketOf(session: Session): string | null {
  const { ticket } = session as { readonly ticket?: unknown };
  const text = typeof ticket === 'number' ? String(ticket) : typeof ticket === 'string' ? ticket.trim() : '';
  return text === '' || text.length > 200 ? null : text;
}

export function presentEvent(event: SessionEvent): EventView {
  const { at, kind, app, title, text, command, output, exitCode, from, path, direction } = event;
  return { at, kind, app, title, text, command, output, exitCode, from, path, direction };
}

export function presentRow({ session, summary, work }: ListedSession): SessionRow {
  const { id, supporter, customer, device, platform, start, end } = session;
  const facts = { id, supporter: supporter.name, customer: customer?.name ?? null, device: device.name, platform, start, end };
  return { ...facts, state: session.capture === 'captured' ? rowState(summary, work) : { kind: 'kept-out', capture: session.capture } };
}

/** A new version in the making shows as work, over the summary that is there. */
function rowState(summary: ListedSession['summary'], work: ListedSession['work']): SessionRow['state'] {
  if (work?.status === 'queued' || work?.status === 'running')
    return { kind: 'working', position: work.position, done: work.progress?.done ?? 0 };
  if (summary) return { kind: 'ready', ...summary };
  return { kind: work?.status === 'failed' || work?.status === 'dead' ? 'failed' : 'none' };
}
