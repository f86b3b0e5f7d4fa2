import type { Summary } from '../../domain/summaries/model.ts';
import type { Work } from '../../domain/summaries/work.ts';

/** What GET /sessions/:id/summary answers. */
export interface SummaryAnswer {
  readonly state: Work['status'] | 'deleted' | 'none';
  readonly work: Work | null;
  readonly summary: Summary | null;
}

export function summaryPath(sessionId: string): string {
  return `/api/v1/sessions/${encodeURIComponent(sessionId)}/summary`;
}
