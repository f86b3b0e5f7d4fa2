/** The first Ctrl-C or SIGTERM; a second one ends the process the hard way. */
export function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
