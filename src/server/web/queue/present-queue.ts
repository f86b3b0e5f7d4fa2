import type { FailureView, RunningView, WaitingView } from '../../../views/pages/queue/props.ts';
import { phases } from '../../../views/pages/sessions/props.ts';
import type { FailedWork, QueuedWork } from '../../domain/queue/model.ts';

export function presentRunning(work: QueuedWork, now: Date): RunningView {
  const { progress, startedAt, expectedSeconds } = work;
  return {
    ...factsOf(work),
    phase: phases.find((phase) => phase === progress?.phase) ?? 'loading',
    done: progress?.done ?? 0,
    seconds: startedAt ? Math.max(0, Math.round((now.getTime() - Date.parse(startedAt)) / 1000)) : 0,
    secondsLeft: expectedSeconds,
  };
}

export function presentWaiting(work: QueuedWork): WaitingView {
  return { ...factsOf(work), position: work.position ?? 0, expectedSeconds: work.expectedSeconds, error: work.error };
}

export function presentFailure(work: FailedWork): FailureView {
  return { ...factsOf(work), at: work.finishedAt, error: work.error };
}

function factsOf({ jobId, kind, language, session }: Pick<QueuedWork, 'jobId' | 'kind' | 'language' | 'session'>) {
  const { id, device, customer, supporter, start } = session;
  return {
    id: jobId,
    kind,
    language,
    sessionId: id,
    device: device.name,
    customer: customer?.name ?? null,
    supporter: supporter.name,
    start,
  };
}
