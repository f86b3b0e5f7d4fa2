export const queueHref = '/queue';
export const queuePauseHref = '/queue/pause';

export function cancelHref(work: string): string {
  return `/queue/work/${encodeURIComponent(work)}/cancellation`;
}

export function retryHref(work: string): string {
  return `/queue/work/${encodeURIComponent(work)}/retry`;
}
