import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEngine, type EngineOptions } from '../../llm/engine/engine.ts';
import { threadsFor } from '../../llm/engine/threads.ts';
import { type Engine, EngineError } from '../../llm/engine/types.ts';
import { readyAdapter } from '../../llm/models/adapter.ts';
import type { ModelEntry } from '../../llm/models/entry.ts';
import { ModelError } from '../../llm/models/errors.ts';
import { readyModel, selectedModel, wantsAdapter } from '../../llm/models/selected.ts';
import { noteVerified } from '../../llm/models/verify.ts';
import type { Config } from '../domain/settings/list.ts';
import { unpackModel } from '../kit/carried-model.ts';
import type { Logger } from '../kit/logger.ts';
import { runtime } from '../kit/runtime.ts';

/**
 * The engine with the selected model, looked for when the first task comes: a server starts without a model, says
 * `no-model` to every task until one is there, and needs no restart then.
 */
export function makeEngine(config: Config, log: Logger): Engine {
  let real: Engine | null = null;
  let chosen = 'none';
  let opening: Promise<Engine> | null = null;
  let closed = false;

  selectedModel(config.modelFolder, environment(config)).then(
    ({ id }) => {
      chosen = id;
    },
    () => undefined,
  );

  function open(): Promise<Engine> {
    opening ??= openEngine(config, log)
      .then((engine) => {
        real = engine;
        return engine;
      })
      .catch((error: unknown) => {
        opening = null;
        throw asEngineError(error);
      });
    return opening;
  }

  return {
    async *run(task, input, options) {
      if (closed) throw new EngineError('aborted', 'the engine is closed');
      yield* (await open()).run(task, input, options);
    },
    state: () =>
      real?.state() ?? {
        status: 'stopped',
        model: { id: chosen, sha256: '', adapter: null },
        threads: threadsFor(),
        crashes: 0,
        pid: null,
      },
    async close() {
      closed = true;
      await opening?.then((engine) => engine.close()).catch(() => undefined);
    },
  };
}

async function openEngine(config: Config, log: Logger): Promise<Engine> {
  const folder = config.modelFolder;
  const env = environment(config);
  await unpackCarried(folder, await selectedModel(folder, env), log);
  const { entry, path } = await readyModel(folder, env);
  const adapter = await adapterFor(folder, entry, log);
  log.info({ model: entry.id, path, adapter: adapter?.id ?? null }, 'model ready');
  return createEngine({
    adapter,
    model: { id: entry.id, path, sha256: entry.sha256 },
    stateFolder: join(isWritable(folder) ? folder : config.dataFolder, 'states'),
    child: { module: runtime().packaged ? process.execPath : (process.argv[1] ?? '') },
    say: (line) => log.warn(line),
  });
}

/** Comes with the program: beside the bundle, and inside the executable among its native parts. A damaged one is done without. */
async function adapterFor(folder: string, entry: ModelEntry, log: Logger): Promise<EngineOptions['adapter']> {
  if (!(await wantsAdapter(folder, entry))) return null;
  const beside = process.env['DEBRIEF_RUNTIME'] ?? dirname(process.argv[1] ?? '.');
  return await readyAdapter(join(beside, 'adapter'), entry).catch((error: unknown) => {
    log.warn({ err: error }, "the model's adapter cannot be used; it works with examples instead");
    return null;
  });
}

function environment({ model }: Config): Record<string, string> {
  return model === null ? {} : { DEBRIEF_MODEL: model };
}

/** Evaluated prefixes lie beside their model, so that they outlive a data folder; a model folder may be mounted read-only. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The model that the executable carries, if it is the selected one, becomes a file: once. */
async function unpackCarried(folder: string, entry: ModelEntry, log: Logger): Promise<void> {
  if (runtime().payload?.model?.id !== entry.id) return;
  let fresh = false;
  await unpackModel(
    folder,
    () => true,
    () => {
      if (!fresh) log.info({ folder, model: entry.id }, 'unpacking the model');
      fresh = true;
    },
  );
  if (fresh) await noteVerified(folder, entry, entry.sha256);
}

/** A full disk or a damaged payload too: whatever keeps the model away must leave an extractive summary behind (SPEC E6). */
function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  return new EngineError(error instanceof ModelError ? 'no-model' : 'failed', error instanceof Error ? error.message : String(error));
}
