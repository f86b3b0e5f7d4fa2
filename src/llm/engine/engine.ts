import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TaskInputs, TaskName } from '../tasks/types.ts';
import type { FromChild, StartOptions, ToChild } from './protocol.ts';
import { threadsFor } from './threads.ts';
import { type Engine, EngineError, type EngineState, type TaskMessage } from './types.ts';

export interface EngineOptions {
  readonly model: { readonly id: string; readonly path: string; readonly sha256: string };
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
}

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
  let closed = false;

  function start(): Promise<void> {
    ready ??= startAfterDelay().catch((error: unknown) => {
      ready = null;
      throw error;
    });
    return ready;
  }

  async function startAfterDelay(): Promise<void> {
    await gone;
    if (crashesInARow > 0) {
      status = 'waiting';
      await sleep(Math.min(firstDelayMs * 2 ** (crashesInARow - 1), longestDelayMs));
    }
    if (closed) throw new EngineError('aborted', 'the engine is closed');
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
          onExit(started, code, signal);
          reject(new EngineError('crashed', `the engine ended while it was starting (${signal ?? code})`));
          left();
        });
      });
      started.once('error', (error) => reject(new EngineError('failed', error.message)));
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
    if (message.kind === 'message') {
      if (message.message.type === 'result') crashesInARow = 0;
      task.enqueue(message.message);
    } else if (message.kind === 'done') task.close();
    else task.fail(new EngineError(message.code, message.message));
  }

  function onExit(ended: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (child !== ended) return;
    child = null;
    ready = null;
    const wanted = status === 'stopped';
    status = 'stopped';
    if (!wanted) {
      crashes += 1;
      crashesInARow += 1;
      options.say?.(`engine ended by itself (${signal ?? code}); ${running.size} task(s) lost`);
    }
    for (const task of running.values()) task.fail(new EngineError('crashed', `the engine ended (${signal ?? code})`));
  }

  function send(message: ToChild): void {
    child?.send(message, () => {});
  }

  async function stop(): Promise<void> {
    if (!child) return;
    status = 'stopped';
    child.kill('SIGKILL');
    await gone;
  }

  function idle(): void {
    if (idleTimer) clearTimeout(idleTimer);
    idleTimer = null;
    if (running.size > 0 || closed) return;
    idleTimer = setTimeout(() => void stop(), options.idleMs ?? 10 * 60_000);
    idleTimer.unref();
  }

  async function* run<T extends TaskName>(
    task: T,
    input: TaskInputs[T],
    { signal }: { signal?: AbortSignal } = {},
  ): AsyncGenerator<TaskMessage<T>> {
    if (closed) throw new EngineError('aborted', 'the engine is closed');
    if (signal?.aborted) throw new EngineError('aborted', 'cancelled before it began');
    yield { type: 'progress', phase: 'loading', done: 0 };
    await untilAborted(start(), signal);
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
      running.delete(id);
      if (!ended) send({ kind: 'cancel', id });
      idle();
    }
  }

  return {
    run,
    state: () => ({ status, model: { id: options.model.id, sha256: options.model.sha256 }, threads, crashes, pid: child?.pid ?? null }),
    async close() {
      closed = true;
      if (idleTimer) clearTimeout(idleTimer);
      await stop();
    },
  };
}

async function untilAborted<V>(work: Promise<V>, signal: AbortSignal | undefined): Promise<V> {
  if (!signal) return await work;
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(new EngineError('aborted', 'cancelled'));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
