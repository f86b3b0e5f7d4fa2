import type { SessionEvent, SessionInput } from '../../src/server/domain/sessions/model.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';

/** A small, complete session; change what the test is about. */
export function sampleSession(change: Partial<SessionInput> = {}): SessionInput {
  return {
    id: 's1',
    platform: 'windows',
    direction: 'outgoing',
    supporter: { name: 'Ana Ruiz', email: 'ana@example.com' },
    device: { name: 'PC-17' },
    start: '2026-03-02T08:00:00Z',
    events: [],
    ...change,
  };
}

export function sampleEvents(count: number, from = 0): SessionEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    at: new Date(Date.parse('2026-03-02T08:00:00Z') + (from + index) * 1000).toISOString(),
    kind: 'note',
    text: `line ${from + index}`,
  }));
}

export const attestation = { basis: 'consent', attestedBy: 'Ana Ruiz', wording: 'I may import this recording.' };

export function sampleSummary(text: string): SummaryContent {
  return {
    language: 'en',
    origin: 'model',
    title: { by: 'model', text, plain: null, events: [0] },
    problem: null,
    cause: null,
    done: null,
    result: null,
    open: [],
    outcome: 'solved',
    issueTypes: ['printing'],
    applications: [],
    steps: [],
    flags: [{ code: 'entity', field: 'title', detail: 'x' }],
    omitted: { merged: 0, noise: 0, overBudget: 0 },
    provenance: {
      model: 'fake',
      modelHash: null,
      promptVersion: '1',
      parameters: {},
      sourceHash: '0'.repeat(64),
      startedAt: '2026-03-02T09:00:00Z',
      finishedAt: '2026-03-02T09:00:01Z',
      seconds: 1,
      tokensIn: 1,
      tokensOut: 1,
    },
  };
}
