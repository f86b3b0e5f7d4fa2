import { setPriority } from 'node:os';
import type { LlamaContext, LlamaContextSequence, LlamaModel } from 'node-llama-cpp';
import { type Task, tasks } from '../tasks/tasks.ts';
import type { TaskInputs, TaskName } from '../tasks/types.ts';
import { loadLibrary } from './load.ts';
import { createPen, type OpenPen, type Pen } from './pen.ts';
import type { FromChild, StartOptions, ToChild } from './protocol.ts';
import { createStates } from './states.ts';
import { EngineError, type EngineErrorCode, type Usage } from './types.ts';

/** Below the web server, above what the box does in its idle time. */
const priority = 10;
/** A batch under way cannot be stopped; if a cancel has not taken effect by then, the context is thrown away. */
const patienceMs = 500;

interface Loaded {
  readonly library: Awaited<ReturnType<typeof loadLibrary>>;
  readonly model: LlamaModel;
  readonly options: StartOptions;
  /** One context, one sequence: whatever a task leaves in it shortens the next task's way. */
  place: { context: LlamaContext; sequence: LlamaContextSequence; withAdapter: boolean } | null;
}

/** The child process' whole life: load one model, run tasks one after another, answer cancels. */
export function runChild(): void {
  setPriority(priority);
  let loaded: Promise<Loaded> | null = null;
  let queue: Promise<void> = Promise.resolve();
  const running = new Map<number, AbortController>();
  const waiting = new Set<number>();

  process.on('message', (message: ToChild) => {
    if (message.kind === 'start') {
      loaded = load(message.options);
      loaded.then(
        () => send({ kind: 'ready' }),
        (error: unknown) => send({ kind: 'error', id: null, ...describe(error) }),
      );
    } else if (message.kind === 'cancel') {
      running.get(message.id)?.abort();
      // Answered at once: the parent ends a child that does not obey, and with it the task that this one waits for.
      if (waiting.delete(message.id)) send({ kind: 'error', id: message.id, code: 'aborted', message: 'cancelled before it began' });
    } else {
      const abort = new AbortController();
      running.set(message.id, abort);
      waiting.add(message.id);
      queue = queue
        .then(() => (waiting.delete(message.id) ? runOne(loaded, message, abort.signal) : undefined))
        .finally(() => running.delete(message.id));
    }
  });
  // The parent is gone: so is the reason to go on.
  process.on('disconnect', () => process.exit(0));
}

async function load(options: StartOptions): Promise<Loaded> {
  const library = await loadLibrary();
  const llama = await library.getLlama({
    gpu: false,
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    maxThreads: options.threads,
    logLevel: library.LlamaLogLevel.error,
  });
  const model = await llama.loadModel({ modelPath: options.modelPath });
  // The prompts speak ChatML; to another family its markers would be mere text.
  if (model.tokenize('<|im_start|>', true).length !== 1)
    throw new EngineError('bad-input', 'the model does not know ChatML, which the prompts are written in');
  return { library, model, options, place: null };
}

async function runOne(loading: Promise<Loaded> | null, message: Extract<ToChild, { kind: 'run' }>, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  try {
    if (signal.aborted) throw new EngineError('aborted', 'cancelled before it began');
    if (!loading) throw new EngineError('failed', 'no model was started');
    const loaded = await loading;
    const pens: Pen[] = [];
    const open: OpenPen = async (how) => {
      const pen = await openPen(loaded, how === 'with-adapter', signal);
      pens.push(pen);
      return pen;
    };
    const stop = throwAwayWhenStuck(loaded, signal);
    try {
      const steps = begin(message.task, message.input, open);
      for (;;) {
        const step = await steps.next();
        if (step.done) {
          const usage = { ...spentBy(pens), seconds: (performance.now() - started) / 1000 };
          send({ kind: 'message', id: message.id, message: { type: 'result', value: step.value, usage } });
          break;
        }
        send({ kind: 'message', id: message.id, message: step.value });
      }
    } finally {
      stop();
    }
    send({ kind: 'done', id: message.id });
  } catch (error) {
    const described = signal.aborted ? { code: 'aborted' as const, message: 'cancelled' } : describe(error);
    send({ kind: 'error', id: message.id, ...described });
  }
}

function begin<T extends TaskName>(task: T, input: TaskInputs[T], open: OpenPen): ReturnType<Task<T>> {
  return tasks[task](open, input);
}

function spentBy(pens: readonly Pen[]): Omit<Usage, 'seconds'> {
  const sum = (name: keyof Pen['usage']) => pens.reduce((total, { usage }) => total + usage[name], 0);
  return { tokensIn: sum('tokensIn'), tokensCached: sum('tokensCached'), tokensOut: sum('tokensOut') };
}

async function openPen(loaded: Loaded, withAdapter: boolean, signal: AbortSignal): Promise<Pen> {
  const { model, options } = loaded;
  const { contextSize } = options;
  const adapter = withAdapter ? options.adapter : null;
  if (withAdapter && !adapter) throw new EngineError('bad-input', 'no adapter was started, and without one worked examples are needed');
  if (loaded.place && loaded.place.withAdapter !== withAdapter && !loaded.place.context.disposed) await loaded.place.context.dispose();
  if (!loaded.place || loaded.place.context.disposed) {
    const lora = adapter ? { lora: adapter.path } : {};
    const context = await model.createContext({ contextSize, batchSize: 256, sequences: 1, ...lora });
    loaded.place = { context, sequence: context.getSequence(), withAdapter };
  }
  const shape = adapter ? `${contextSize} ${adapter.sha256}` : `${contextSize}`;
  return createPen(loaded.library, model, loaded.place.sequence, createStates(options.stateFolder, options.modelHash, shape), signal);
}

function throwAwayWhenStuck(loaded: Loaded, signal: AbortSignal): () => void {
  let timer: NodeJS.Timeout | null = null;
  const onAbort = () => {
    timer = setTimeout(() => void loaded.place?.context.dispose(), patienceMs);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return () => {
    signal.removeEventListener('abort', onAbort);
    if (timer) clearTimeout(timer);
  };
}

function send(message: FromChild): void {
  process.send?.(message);
}

function describe(error: unknown): { code: EngineErrorCode; message: string } {
  if (error instanceof EngineError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  const name = error instanceof Error ? error.constructor.name : '';
  return { code: name === 'InsufficientMemoryError' ? 'no-memory' : 'failed', message };
}
