import { setPriority } from 'node:os';
import type { FromRenderer } from './renderer.ts';
import { doWork, type Work } from './work.ts';

/** As low as the model's: what people ask for comes first. */
const priority = 10;

/** The writer's whole life: one piece of work after another, until whoever started it is gone. */
export function runRenderChild(): void {
  setPriority(priority);
  const send = (message: FromRenderer) => process.send?.(message);
  process.on('message', (work: Work) => {
    doWork(work).then(
      (done) => send({ done }),
      (error: unknown) => send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
