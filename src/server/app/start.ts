import { mkdirSync } from 'node:fs';
import type { Hono } from 'hono';
import type { Engine } from '../../llm/engine/types.ts';
import { readCatalogue } from '../../llm/models/catalogue.ts';
import { signHead } from '../domain/audit/sign.ts';
import { boxWarnings } from '../domain/settings/combinations.ts';
import { type Config, settings } from '../domain/settings/list.ts';
import { checkCompanySettings } from '../domain/settings/settings.ts';
import type { HttpEnv } from '../http/env.ts';
import { childRenderer, type Renderer } from '../jobs/exports/renderer.ts';
import { startJobs, startLanes } from '../jobs/start.ts';
import type { Ctx } from '../kit/ctx.ts';
import { fail } from '../kit/errors.ts';
import { type Logger, makeLogger } from '../kit/logger.ts';
import { runtime, unpackRuntime } from '../kit/runtime.ts';
import { readConfig } from './config.ts';
import { openContext } from './context.ts';
import { activateDemo } from './demo.ts';
import { closeServer, createHttpServer, listen } from './http-server.ts';
import { takeLock } from './lock.ts';
import { mountApp } from './mount.ts';
import { serveSocket } from './socket.ts';

export interface StartOptions {
  /** Default: from the environment. */
  readonly config?: Config;
  /** Default: the chosen model in a child process, started by the first summary. */
  readonly engine?: Engine;
  readonly log?: Logger;
  /** Where exports are written. Default: in this process, but a server's in a child. */
  readonly renderer?: Renderer;
  /** False leaves the queue alone; `records` does of it what needs no model. Default: true. */
  readonly jobs?: boolean | 'records';
  /** Activates AI with a licence of the run's own, in a data folder that nobody keeps. Default: false. */
  readonly demo?: boolean;
}

export interface StartedApp {
  readonly app: Hono<HttpEnv>;
  /** Acts as the system. */
  readonly ctx: Ctx;
  readonly config: Config;
  /** Ends everything in order; a second call waits for the first. */
  stop(): Promise<void>;
}

export interface StartedServer extends StartedApp {
  /** "http://127.0.0.1:8420", with the port that was really taken. */
  readonly url: string;
}

/**
 * Takes the data folder (the one writer) and makes the whole application in it, without listening anywhere.
 * @throws Failure data.locked, settings.invalid
 */
export async function startApp(options: StartOptions = {}): Promise<StartedApp> {
  const config = options.config ?? readConfig();
  const log = options.log ?? makeLogger(config.logLevel);
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const undo = new AsyncDisposableStack();
  try {
    const { nativeBinding } = unpackRuntime(config.runtimeFolder ?? config.dataFolder);
    const lock = takeLock(config.dataFolder, nativeBinding);
    undo.defer(() => lock.release());
    const opened = openContext({ config, log, nativeBinding, engine: options.engine });
    undo.defer(() => opened.db.close());
    const ctx = options.demo ? activateDemo(opened) : opened;
    undo.defer(() => signLast(ctx));
    undo.defer(() => ctx.engine.close());
    checkCompanySettings(ctx);
    const app = mountApp(ctx);
    if (options.jobs !== false) {
      const jobs =
        options.jobs === 'records' ? startLanes(ctx, ['records']) : startJobs(ctx, options.renderer && { renderer: options.renderer });
      undo.defer(() => jobs.stop());
    }
    return { app, ctx, config, stop: once(() => undo.disposeAsync()) };
  } catch (error) {
    await undo.disposeAsync();
    throw error;
  }
}

/**
 * The application, listening on its address and on its socket. Stopping: no new requests, then the queue, the engine,
 * the audit log's last signature, the database and the lock, in that order.
 */
export async function startServer(options: StartOptions = {}): Promise<StartedServer> {
  const started = await startApp({ renderer: programRenderer(), ...options });
  const { app, ctx, config } = started;
  for (const fault of [...config.unknown, ...boxWarnings(config)]) ctx.log.warn(fault, 'a setting that was hardly meant so');
  const server = createHttpServer(app);
  try {
    await checkModel(config);
    const url = await listen(server, config);
    const socket = await serveSocket(app, config.dataFolder);
    ctx.log.info({ url, dataFolder: config.dataFolder }, 'serving');
    const stop = once(async () => {
      await Promise.all([closeServer(server), socket.close()]);
      await started.stop();
    });
    return { ...started, url, stop };
  } catch (error) {
    await closeServer(server);
    await started.stop();
    throw error;
  }
}

function programRenderer(): Renderer {
  return childRenderer(runtime().packaged ? process.execPath : (process.argv[1] ?? ''));
}

/** A log that cannot be signed keeps nothing from closing. */
function signLast(ctx: Ctx): void {
  try {
    signHead(ctx);
  } catch (error) {
    ctx.log.error({ err: error }, 'the head of the audit log could not be signed');
  }
}

/** A model that is not there is fetched or chosen later; a name that nothing has would never write a summary. */
async function checkModel({ model, modelFolder }: Config): Promise<void> {
  if (model === null) return;
  const known = (await readCatalogue(modelFolder)).map(({ id }) => id);
  if (known.includes(model)) return;
  const fault = { setting: 'model', at: settings.model.env, found: model, reason: 'setting.unknown-model', list: known.join(', ') };
  fail('settings.invalid', { faults: [fault] });
}

function once(end: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | null = null;
  return () => {
    ended ??= end();
    return ended;
  };
}
