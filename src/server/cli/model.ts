import { Command } from 'commander';
import { findModel, readCatalogue } from '../../llm/models/catalogue.ts';
import type { ModelEntry } from '../../llm/models/entry.ts';
import { ModelError } from '../../llm/models/errors.ts';
import { modelPaths } from '../../llm/models/folder.ts';
import { importModel } from '../../llm/models/import.ts';
import { selectedModel, useModel } from '../../llm/models/selected.ts';
import { presenceOf, verifyModel } from '../../llm/models/verify.ts';
import { readConfig } from '../app/config.ts';
import { fail } from '../kit/errors.ts';
import { Refused } from './exit.ts';
import { examples } from './help.ts';
import { type Io, note, say } from './io.ts';
import { fetchAndTell, licences, withTelling } from './model-fetch.ts';
import { listModels } from './model-list.ts';
import { modelErrorText } from './model-texts.ts';
import { wordsOf } from './words.ts';

interface Options {
  readonly json?: true;
  readonly from?: string;
  readonly mirror?: string;
  readonly offline?: true;
}

/** `debrief model`: works on the model folder alone, with or without a running server. */
export function modelCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const model = new Command('model').description(t('models.about'));
  sub(model, 'list', { about: t('models.list.about'), examples: examples(t, ['debrief model list', 'debrief model list --json']) }).action(
    ({ json }: Options) => explained(io, () => listModels(io, readConfig(io.env).modelFolder, json === true)),
  );
  sub(model, 'fetch [id]', { about: t('models.fetch.about'), examples: examples(t, fetches, t('models.fetch.more')) })
    .option('--from <path>', t('models.fetch.from'))
    .option('--mirror <address>', t('models.fetch.mirror'))
    .option('--offline', t('models.fetch.offline'))
    .action((id: string | undefined, options: Options) => explained(io, () => fetchOne(io, id, options)));
  sub(model, 'import <path>', { about: t('models.import.about'), examples: examples(t, imports, t('models.import.more')) }).action(
    (path: string, { json }: Options) => explained(io, () => importAll(io, path, json === true)),
  );
  sub(model, 'verify [id]', {
    about: t('models.verify.about'),
    examples: examples(t, ['debrief model verify', 'debrief model verify qwen3-8b']),
  }).action((id: string | undefined, { json }: Options) => explained(io, () => verify(io, id, json === true)));
  sub(model, 'use <id>', {
    about: t('models.use.about'),
    examples: examples(t, ['debrief model use qwen3-8b', 'debrief model use qwen2.5-coder-1.5b --no-adapter'], t('models.use.more')),
  })
    .option('--no-adapter', t('models.use.without-adapter'))
    .action((id: string, options: Options & { adapter: boolean }) => explained(io, () => choose(io, id, options)));
  return model;

  function sub(parent: Command, usage: string, { about, examples }: { about: string; examples: string }): Command {
    return parent.command(usage).description(about).option('--json', t('cli.json')).addHelpText('after', examples);
  }
}

const fetches = [
  'debrief model fetch',
  'debrief model fetch qwen3-8b --mirror https://files.example.com/models/ --offline',
  'debrief model fetch --from /media/stick',
];
const imports = ['debrief model import /media/stick', 'debrief model import ./qwen2.5-coder-1.5b-instruct-q4_k_m.gguf'];

async function fetchOne(io: Io, id: string | undefined, options: Options): Promise<void> {
  const { modelFolder: folder, modelFrom, modelMirror } = readConfig(io.env);
  const mirror = options.mirror ?? modelMirror ?? undefined;
  if (mirror && !/^https?:$/.test(URL.parse(mirror)?.protocol ?? '')) fail('input.invalid', { field: '--mirror', reason: 'no-address' });
  const entry = id ? await findModel(folder, id) : await selectedModel(folder, io.env);
  const { path, source } = await fetchAndTell(io, entry, {
    folder,
    from: options.from ?? modelFrom ?? undefined,
    mirror,
    offline: options.offline,
  });
  if (options.json) say(io, JSON.stringify({ id: entry.id, file: path, bytes: entry.bytes, sha256: entry.sha256, source }));
  else if (source === null) say(io, wordsOf(io).t('models.fetch.there', { file: path }));
}

async function importAll(io: Io, path: string, json: boolean): Promise<void> {
  const { modelFolder: folder } = readConfig(io.env);
  const { imported, refused } = await withTelling(io, (telling) => importModel(path, { folder, licences, ...telling }));
  const words = wordsOf(io);
  for (const refusal of refused) note(io, modelErrorText(words, refusal.code, refusal.params));
  if (json) {
    const taken = imported.map(({ entry, file, already }) => ({ id: entry.id, file, already }));
    return say(io, JSON.stringify({ imported: taken, refused: refused.map(({ params }) => params) }));
  }
  for (const { entry, file, already } of imported)
    say(io, words.t(already ? 'models.import.already' : 'models.import.done', { id: entry.id, file }));
}

async function verify(io: Io, id: string | undefined, json: boolean): Promise<void> {
  const words = wordsOf(io);
  const { modelFolder: folder } = readConfig(io.env);
  const entries = id ? [await findModel(folder, id)] : await modelsHere(folder);
  if (entries.length === 0) throw new Refused('model.missing', words.t('models.verify.nothing'));
  const faults: ModelError[] = [];
  const right: { id: string; file: string; sha256: string }[] = [];
  for (const entry of entries) {
    try {
      await withTelling(io, (telling) => verifyModel(folder, entry, telling));
      right.push({ id: entry.id, file: modelPaths(folder, entry).file, sha256: entry.sha256 });
    } catch (error) {
      if (!(error instanceof ModelError) || error.code !== 'model.wrong-hash') throw error;
      faults.push(error);
    }
  }
  if (json) say(io, JSON.stringify({ right, wrong: faults.map(({ params }) => params) }));
  else for (const entry of right) say(io, words.t('models.verify.right', { id: entry.id, file: entry.file }));
  const [fault] = faults;
  if (fault) throw new Refused(fault.code, faults.map(({ code, params }) => modelErrorText(words, code, params)).join('\n'));
}

async function modelsHere(folder: string): Promise<ModelEntry[]> {
  const models = await readCatalogue(folder);
  const here = await Promise.all(models.map((entry) => presenceOf(folder, entry)));
  return models.filter((_, n) => here[n] !== 'missing');
}

async function choose(io: Io, id: string, { json, adapter }: Options & { adapter: boolean }): Promise<void> {
  const { modelFolder: folder, model } = readConfig(io.env);
  const entry = await useModel(folder, id, { adapter });
  const here = await presenceOf(folder, entry);
  if (json) return say(io, JSON.stringify({ id, adapter: adapter && entry.adapter !== undefined, here }));
  const { t } = wordsOf(io);
  say(io, `${t('models.use.done', { id })}${entry.adapter && !adapter ? ` (${t('models.use.plain')})` : ''}`);
  if (model && model !== id) note(io, t('models.use.overruled', { id: model }));
  if (here === 'missing') note(io, t('models.use.not-here', { id }));
}

/** Refusals of the model library in the command line's words. */
async function explained(io: Io, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const code = error.code === 'model.path-missing' ? 'record.missing' : error.code;
    throw new Refused(code, modelErrorText(wordsOf(io), error.code, error.params));
  }
}
