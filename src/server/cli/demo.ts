import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { selectedModel } from '../../llm/models/selected.ts';
import { presenceOf } from '../../llm/models/verify.ts';
import { readConfig } from '../app/config.ts';
import { enrolDevices } from '../app/demo.ts';
import { type StartedServer, startServer } from '../app/start.ts';
import { createAccount } from '../domain/accounts/create.ts';
import { importSessions } from '../domain/sessions/import.ts';
import type { Config } from '../domain/settings/list.ts';
import { makeLogger } from '../kit/logger.ts';
import { runtime } from '../kit/runtime.ts';
import { readCorpus } from './demo/corpus.ts';
import { readSamples } from './demo/samples.ts';
import { followSummaries } from './demo/watch.ts';
import { endSignal } from './end-signal.ts';
import { exitCodes } from './exit.ts';
import { examples } from './help.ts';
import { type Io, note, say } from './io.ts';
import { fetchAndTell } from './model-fetch.ts';
import { wordsOf } from './words.ts';

interface Options {
  readonly once?: true;
  readonly json?: string;
  readonly port?: string;
}

export function demoCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const runs = [
    ['debrief demo', t('demo.example.serve')],
    ['debrief demo --once --json out.json', t('demo.example.once')],
  ] as const;
  return new Command('demo')
    .description(t('demo.about'))
    .option('--once', t('demo.once'))
    .option('--json <file>', t('demo.json'))
    .option('--port <number>', t('demo.port'))
    .addHelpText('after', examples(t, runs, t('demo.more')))
    .action(async (options: Options) => {
      process.exitCode = await demo(io, options);
    });
}

async function demo(io: Io, options: Options): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-demo-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  const stop = new AbortController();
  void endSignal().then(() => stop.abort());
  let server: StartedServer | null = null;
  try {
    await haveModel(io, readConfig(io.env));
    if (stop.signal.aborted) return exitCodes.failed;
    server = await startServer({ config: await demoConfig(io, folder, options), log: makeLogger('error'), demo: true });
    const imported = await importAll(io, server);
    const wrote = await followSummaries(io, server.ctx, imported, { signal: stop.signal, json: options.json ?? null });
    if (!options.once && !stop.signal.aborted) {
      note(io, `\n${wordsOf(io).t('demo.still', { url: server.url })}`);
      await new Promise((ended) => stop.signal.addEventListener('abort', ended, { once: true }));
    }
    return wrote || !options.once ? exitCodes.ok : exitCodes.failed;
  } finally {
    await server?.stop();
    clear();
  }
}

/** The model in the cache, fetched if need be; the executable brings its own. */
async function haveModel(io: Io, config: Config): Promise<void> {
  const { modelFolder: folder } = config;
  const entry = await selectedModel(folder, io.env);
  if ((await presenceOf(folder, entry)) !== 'missing' || runtime().payload?.model?.id === entry.id) return;
  await fetchAndTell(io, entry, { folder, from: config.modelFrom ?? undefined, mirror: config.modelMirror ?? undefined });
}

async function demoConfig(io: Io, folder: string, { port }: Options): Promise<Config> {
  const config = readConfig({ ...io.env, DEBRIEF_DATA: folder, ...(port && { DEBRIEF_PORT: port }) });
  const free = port === undefined && !(await isFree(config.host, config.port)) ? 0 : config.port;
  // Unpacked native parts are worth keeping between two demos.
  return { ...config, port: free, runtimeFolder: config.runtimeFolder ?? config.modelFolder };
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}

async function importAll(io: Io, { ctx, url }: StartedServer): Promise<Map<string, string>> {
  const { t, language } = wordsOf(io);
  const email = 'demo@example.com';
  const password = Buffer.from(ctx.random(12)).toString('base64url');
  await createAccount(ctx, { email, name: 'Demo', password, role: 'administrator', language, timeZone: 'UTC' });
  say(io, `${t('demo.started', { url, email, password })}\n`);
  const attestation = { basis: 'sample', attestedBy: 'debrief demo', wording: 'sample sessions of the demonstration' };
  const path = io.env['DEBRIEF_CORPUS'];
  const sessions = [...(await readSamples()), ...(path ? await corpusAt(io, path) : [])];
  enrolDevices(ctx, sessions);
  return new Map(importSessions(ctx, sessions, attestation).map(({ id, externalId }) => [id, externalId]));
}

async function corpusAt(io: Io, path: string) {
  const { t } = wordsOf(io);
  if (!existsSync(path)) {
    note(io, t('demo.corpus.missing', { path }));
    return [];
  }
  const { sessions, refused } = await readCorpus(path);
  note(io, t('demo.corpus.read', { path, count: sessions.length, refused: refused.length }));
  return sessions;
}
