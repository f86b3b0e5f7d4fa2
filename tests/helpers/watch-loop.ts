/** Until `stop`: how often the event loop came round, and the longest work between two rounds, in milliseconds of processor time. */
export function watchLoop(): { stop(): { readonly turns: number; readonly longest: number } } {
  let last = process.threadCpuUsage();
  let longest = 0;
  let turns = 0;
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.threadCpuUsage();
    turns += 1;
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return { turns, longest };
    },
  };
}
