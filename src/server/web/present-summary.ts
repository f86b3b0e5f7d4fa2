import { type ProgressView, phases, type SummaryState } from '../../views/pages/sessions/props.ts';
import type { Session } from '../domain/sessions/record.ts';
import type { Summary } from '../domain/summaries/model.ts';
import type { Work } from '../domain/summaries/work.ts';

/** Where a session's summary stands: work under way first, then what was written, then why there is nothing. */
export function presentState(session: Session, summary: Summary | null, work: Work | null, now: Date): SummaryState {
  if (work?.status === 'queued' || work?.status === 'running') return { kind: 'working', progress: presentProgress(work, now) };
  if (summary) return { kind: 'ready', summary: summary.content };
  if (work?.error && (work.status === 'failed' || work.status === 'dead')) return { kind: 'failed', ...work.error };
  if (session.status === 'open') return { kind: 'none', reason: 'running' };
  if (session.logDeletedAt !== null) return { kind: 'none', reason: 'log-deleted' };
  return { kind: 'none', reason: session.eventCount === 0 ? 'no-events' : 'not-generated' };
}

/** True where somebody who may write can ask for a (new) summary now. */
export function canGenerate(session: Session, state: SummaryState): boolean {
  return session.status === 'ended' && session.eventCount > 0 && state.kind !== 'working';
}

const fields = ['title', 'problem', 'cause', 'done', 'result', 'open'];

function presentProgress(work: Work, now: Date): ProgressView {
  const written = work.progress?.parts ?? {};
  return {
    position: work.position,
    phase: phases.find((phase) => phase === work.progress?.phase) ?? null,
    done: work.progress?.done ?? 0,
    seconds: work.startedAt ? Math.max(0, Math.round((now.getTime() - Date.parse(work.startedAt)) / 1000)) : null,
    parts: fields.flatMap((name) => (written[name] ? [{ name, text: written[name] }] : [])),
  };
}
