/** Calls at once, then at most once per `pause` milliseconds, always with the newest value. */
export function throttle<T>(pause: number, act: (value: T) => void): { call(value: T): void; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  let waiting: { value: T } | undefined;
  const flush = () => {
    timer = undefined;
    if (!waiting) return;
    act(waiting.value);
    waiting = undefined;
    timer = setTimeout(flush, pause);
  };
  return {
    call(value) {
      waiting = { value };
      if (!timer) flush();
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
    },
  };
}
