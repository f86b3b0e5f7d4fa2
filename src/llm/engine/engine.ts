import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TaskInputs, TaskName } from '../tasks/types.ts';
import type { FromChild, StartOptions, ToChild } from './protocol.ts';
import { threadsFor } from './threads.ts';
import { type Engine, type EngineAdapter, EngineError, type EngineModel, type EngineState, type TaskMessage } from './types.ts';

export interface EngineOptions {
  readonly model: { readonly id: string; readonly path: string; readonly sha256: string };
  /** Made for this very model file; absent: worked examples show the model what to do. */
  readonly adapter?: (EngineAdapter & { readonly path: string }) | null | undefined;
  /** Folder for evaluated prefixes; may be emptied at any time. */
  readonly stateFolder: string;
  /** The program that calls `runChild`, and what its environment needs on top of ours. */
  readonly child: { readonly module: string; readonly env?: Readonly<Record<string, string>> };
  readonly threads?: number;
  readonly contextSize?: number;
  /** Memory is given back after this time without work. */
  readonly idleMs?: number;
  readonly say?: (line: string) => void;
}

/** A cancel that the child has not obeyed by then ends the child. */
const obeyMs = 900;
const firstDelayMs = 500;
const longestDelayMs = 60_000;

interface Running {
  readonly enqueue: (message: TaskMessage<TaskName>) => void;
  readonly close: () => void;
  readonly fail: (error: EngineError) => void;
  /** The child has answered something: the task cannot begin again without being noticed. */
  begun: boolean;
}

/** Nobody reads the answers any more; the entry stays until the child has let go of the task. */
const abandoned: Running = { enqueue() {}, close() {}, fail() {}, begun: true };

/** Tells a task that waited behind another one, whose child had to be ended, to go to the next child. */
const beginAgain = new EngineError('crashed', 'the engine is started again');

/**
 * One child process with one model, started by the first task, started again after a crash (waiting longer each time),
 * and ended when idle. Never two models in memory: the next child starts only when the last one is gone.
 */
export function createEngine(options: EngineOptions): Engine {
  const threads = options.threads ?? threadsFor();
  const running = new Map<number, Running>();
  let child: ChildProcess | null = null;
  let ready: Promise<void> | null = null;
  let gone: Promise<void> = Promise.resolve();
  let status: EngineState['status'] = 'stopped';
  let crashes = 0;
  let crashesInARow = 0;
  let nextId = 1;
  let idleTimer: NodeJS.Timeout | null = null;
  /** Tasks from their call to their end: those that wait for the start are not in `running` yet. */
  let busy = 0;
  let ending: ChildProcess | null = null;
  const closing = new AbortController();

  function start(): Promise<void> {
    if (ready) return ready;
    const starting = startAfterDelay();
    ready = starting;
    // A later start may have taken its place: clearing that one would launch a second child.
    starting.catch(() => {
      if (ready === starting) ready = null;
    });
    return starting;
  }

  async function startAfterDelay(): Promise<void> {
    await gone;
    if (crashesInARow > 0) {
      status = 'waiting';
      await sleep(Math.min(firstDelayMs * 2 ** (crashesInARow - 1), longestDelayMs), undefined, { signal: closing.signal }).catch(() => {});
    }
    if (closing.signal.aborted) throw new EngineError('aborted', 'the engine is closed');
    status = 'starting';
    await launch();
    status = 'ready';
  }

  function launch(): Promise<void> {
    return new Promise((resolve, reject) => {
      const started = fork(options.child.module, [], {
        env: { ...process.env, DEBRIEF_ENGINE_CHILD: '1', ...options.child.env },
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        serialization: 'advanced',
      });
      child = started;
      gone = new Promise((left) => {
        started.once('exit', (code, signal) => {
          onExit(started, `${signal ?? code}`);
          reject(new EngineError('crashed', `the engine ended while it was starting (${signal ?? code})`));
          left();
        });
        // Not once: an "error" that nobody hears would end the server.
        started.on('error', (error) => {
          reject(new EngineError('failed', error.message));
          if (started.pid !== undefined) return;
          // It never ran, so no "exit" will follow.
          onExit(started, error.message);
          left();
        });
      });
      started.on('message', (message: FromChild) => {
        if (message.kind === 'ready') resolve();
        else if (message.kind === 'error' && message.id === null) {
          reject(new EngineError(message.code, message.message));
          started.kill('SIGKILL');
        } else onMessage(message);
      });
      const startOptions: StartOptions = {
        modelPath: options.model.path,
        modelHash: options.model.sha256,
        adapter: options.adapter ? { path: options.adapter.path, sha256: options.adapter.sha256 } : null,
        stateFolder: options.stateFolder,
        threads,
        contextSize: options.contextSize ?? 4096,
      };
      send({ kind: 'start', options: startOptions });
    });
  }

  function onMessage(message: FromChild): void {
    if (message.kind === 'ready' || message.id === null) return;
    const task = running.get(message.id);
    if (!task) return;
    task.begun = true;
    if (message.kind !== 'message') running.delete(message.id);
    if (message.kind === 'message') {
      if (message.message.type === 'result') crashesInARow = 0;
      task.enqueue(message.message);
    } else if (message.kind === 'done') task.close();
    else task.fail(new EngineError(message.code, message.message));
  }

  function onExit(ended: ChildProcess, how: string): void {
    if (child !== ended) return;
    const wanted = ending === ended;
    child = null;
    ending = null;
    status = 'stopped';
    if (!wanted) {
      ready = null;
      crashes += 1;
      crashesInARow += 1;
      options.say?.(`engine ended by itself (${how}); ${running.size} task(s) lost`);
    }
    const lost = [...running.values()];
    running.clear();
    for (const task of lost) task.fail(wanted && !task.begun ? beginAgain : new EngineError('crashed', `the engine ended (${how})`));
  }

  function send(message: ToChild): void {
    child?.send(message, () => {});
  }

  async function stop(): Promise<void> {
    if (!child) return;
    ending = child;
    // Whoever comes now waits for the next child, not for this one's end.
    ready = null;
    status = 'stopped';
    child.kill('SIGKILL');
    await gone;
  }

  function idle(): void {
    if (idleTimer) clearTimeout(idleTimer);
    idleTimer = null;
    if (busy > 0 || closing.signal.aborted) return;
    idleTimer = setTimeout(() => void stop(), options.idleMs ?? 10 * 60_000);
    idleTimer.unref();
  }

  async function* run<T extends TaskName>(
    task: T,
    input: TaskInputs[T],
    { signal }: { signal?: AbortSignal } = {},
  ): AsyncGenerator<TaskMessage<T>> {
    if (closing.signal.aborted) throw new EngineError('aborted', 'the engine is closed');
    if (signal?.aborted) throw new EngineError('aborted', 'cancelled before it began');
    busy += 1;
    idle();
    try {
      yield { type: 'progress', phase: 'loading', done: 0 };
      for (;;) {
        await untilAborted(start(), signal);
        try {
          yield* ask(task, input, signal);
          return;
        } catch (error) {
          if (error !== beginAgain) throw error;
        }
      }
    } finally {
      busy -= 1;
      idle();
    }
  }

  /** One task's way through the child that is running now. */
  async function* ask<T extends TaskName>(task: T, input: TaskInputs[T], signal: AbortSignal | undefined): AsyncGenerator<TaskMessage<T>> {
    const id = nextId;
    nextId += 1;
    const cancel = () => {
      send({ kind: 'cancel', id });
      // SIGKILL loses nothing: results are only in the caller's hands, states are written by rename.
      setTimeout(() => running.has(id) && void stop(), obeyMs).unref();
    };
    const messages = new ReadableStream<TaskMessage<TaskName>>({
      start: (controller) => {
        running.set(id, {
          enqueue: (m) => controller.enqueue(m),
          close: () => controller.close(),
          fail: (error) => controller.error(error),
          begun: false,
        });
      },
    });
    signal?.addEventListener('abort', cancel, { once: true });
    send({ kind: 'run', id, task, input });
    let ended = false;
    try {
      for await (const message of messages) yield message as TaskMessage<T>;
      ended = true;
    } catch (error) {
      ended = true;
      throw signal?.aborted ? new EngineError('aborted', 'cancelled') : error;
    } finally {
      signal?.removeEventListener('abort', cancel);
      if (!ended && running.has(id)) {
        running.set(id, abandoned);
        cancel();
      }
    }
  }

  return {
    run,
    state: () => ({ status, model: modelOf(options), threads, crashes, pid: child?.pid ?? null }),
    async close() {
      closing.abort();
      if (idleTimer) clearTimeout(idleTimer);
      await stop();
    },
  };
}

function modelOf({ model, adapter }: EngineOptions): EngineModel {
  const learnt = adapter ? { id: adapter.id, sha256: adapter.sha256, languages: adapter.languages } : null;
  return { id: model.id, sha256: model.sha256, adapter: learnt };
}

async function untilAborted<V>(work: Promise<V>, signal: AbortSignal | undefined): Promise<V> {
  if (!signal) return await work;
  if (signal.aborted) throw new EngineError('aborted', 'cancelled');
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(new EngineError('aborted', 'cancelled'));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const done = await Promise.race([work, aborted.promise]);
    if (signal.aborted) throw new EngineError('aborted', 'cancelled');
    return done;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
