import { type ChildProcess, fork } from 'node:child_process';
import { minute, second } from '../../kit/clock.ts';
import { type Done, doWork, type Work } from './work.ts';

/** Where summaries become files; one piece of work at a time. */
export interface Renderer {
  /** Throws if the work failed, or its process ended or took too long; the signal's reason once it aborts. */
  run(work: Work, signal: AbortSignal): Promise<Done>;
  close(): void;
}

class RenderError extends Error {
  override readonly name = 'RenderError';
}

/** Where no process can be started again: tests, and commands that end with their work. */
export const hereRenderer: Renderer = {
  run: (work, signal) => (signal.aborted ? Promise.reject(signal.reason as Error) : doWork(work)),
  close: () => undefined,
};

export type FromRenderer = { readonly done: Done } | { readonly failed: string };

/** One summary is done in well under a second; whatever takes so long never ends. Putting thousands together takes longer. */
const patience = { part: 2 * minute, report: 10 * minute, pack: 30 * minute };
const idleTime = 30 * second;

/**
 * A child of this same program at low priority, so that laying out pages never keeps a request waiting, and a file that
 * breaks the writer breaks nothing else. Started by the first work, ended when none comes.
 */
export function childRenderer(module: string): Renderer {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  const end = () => {
    child?.kill('SIGKILL');
    child = null;
  };

  const started = () => {
    if (child) return child;
    const made = fork(module, [], {
      env: { ...process.env, DEBRIEF_RENDER_CHILD: '1' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    // An "error" that nobody hears would end the server, also between two works.
    made.on('error', () => undefined);
    made.once('exit', () => {
      if (child === made) child = null;
    });
    child = made;
    return made;
  };

  return {
    async run(work, signal) {
      clearTimeout(idle);
      signal.throwIfAborted();
      const at = started();
      try {
        return await answerOf(at, work, signal);
      } catch (error) {
        // Whether it hangs, has ended or is no longer wanted: the next work gets a new one.
        if (!(error instanceof WorkError)) end();
        throw error;
      } finally {
        idle = setTimeout(end, idleTime);
        idle.unref();
      }
    },
    close() {
      clearTimeout(idle);
      end();
    },
  };
}

/** The work itself failed; its process is well. */
class WorkError extends Error {
  override readonly name = 'WorkError';
}

function answerOf(child: ChildProcess, work: Work, signal: AbortSignal): Promise<Done> {
  const { promise, resolve, reject } = Promise.withResolvers<Done>();
  const onMessage = (message: FromRenderer) => ('done' in message ? resolve(message.done) : reject(new WorkError(message.failed)));
  const onExit = (code: number | null, how: string | null) => reject(new RenderError(`the writer ended (${how ?? code})`));
  const onError = (error: Error) => reject(new RenderError(error.message));
  const onAbort = () => reject(signal.reason as Error);
  const limit = setTimeout(() => reject(new RenderError('the writer took too long')), patience[work.kind]);
  child.once('message', onMessage).once('exit', onExit).once('error', onError);
  signal.addEventListener('abort', onAbort, { once: true });
  child.send(work, () => undefined);
  return promise.finally(() => {
    clearTimeout(limit);
    signal.removeEventListener('abort', onAbort);
    child.off('message', onMessage).off('exit', onExit).off('error', onError);
  });
}
