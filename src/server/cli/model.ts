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
import { exitHelp, Refused } from './exit.ts';
import { type Io, note, say } from './io.ts';
import { fetchAndTell, licences, withTelling } from './model-fetch.ts';
import { listModels } from './model-list.ts';
import { modelErrorText, modelTexts } from './model-texts.ts';

interface Options {
  readonly json?: true;
  readonly from?: string;
  readonly mirror?: string;
  readonly offline?: true;
}

/** `debrief model`: works on the model folder alone, with or without a running server. */
export function modelCommand(io: Io): Command {
  const model = new Command('model').description(modelTexts.about).addHelpText('after', exitHelp);
  sub(model, 'list', modelTexts.list, modelTexts.listHelp).action(({ json }: Options) =>
    explained(() => listModels(io, readConfig(io.env).modelFolder, json === true)),
  );
  sub(model, 'fetch [id]', modelTexts.fetch, modelTexts.fetchHelp)
    .option('--from <path>', modelTexts.from)
    .option('--mirror <address>', modelTexts.mirror)
    .option('--offline', modelTexts.offline)
    .action((id: string | undefined, options: Options) => explained(() => fetchOne(io, id, options)));
  sub(model, 'import <path>', modelTexts.import, modelTexts.importHelp).action((path: string, { json }: Options) =>
    explained(() => importAll(io, path, json === true)),
  );
  sub(model, 'verify [id]', modelTexts.verify, modelTexts.verifyHelp).action((id: string | undefined, { json }: Options) =>
    explained(() => verify(io, id, json === true)),
  );
  sub(model, 'use <id>', modelTexts.use, modelTexts.useHelp).action((id: string, { json }: Options) =>
    explained(() => choose(io, id, json === true)),
  );
  return model;
}

function sub(parent: Command, usage: string, description: string, examples: string): Command {
  return parent
    .command(usage)
    .description(description)
    .option('--json', modelTexts.json)
    .addHelpText('after', examples)
    .addHelpText('after', exitHelp);
}

async function fetchOne(io: Io, id: string | undefined, options: Options): Promise<void> {
  const { modelFolder: folder, modelFrom, modelMirror } = readConfig(io.env);
  const mirror = options.mirror ?? modelMirror ?? undefined;
  if (mirror && !/^https?:$/.test(URL.parse(mirror)?.protocol ?? ''))
    fail('input.invalid', { field: '--mirror', reason: 'an http or https address' });
  const entry = id ? await findModel(folder, id) : await selectedModel(folder, io.env);
  const { path, source } = await fetchAndTell(io, entry, {
    folder,
    from: options.from ?? modelFrom ?? undefined,
    mirror,
    offline: options.offline,
  });
  if (options.json) say(io, JSON.stringify({ id: entry.id, file: path, bytes: entry.bytes, sha256: entry.sha256, source }));
  else if (source === null) say(io, modelTexts.there(path));
}

async function importAll(io: Io, path: string, json: boolean): Promise<void> {
  const { modelFolder: folder } = readConfig(io.env);
  const { imported, refused } = await withTelling(io, (telling) => importModel(path, { folder, licences, ...telling }));
  for (const refusal of refused) note(io, modelErrorText(refusal.code, refusal.params));
  if (json) {
    const taken = imported.map(({ entry, file, already }) => ({ id: entry.id, file, already }));
    return say(io, JSON.stringify({ imported: taken, refused: refused.map(({ params }) => params) }));
  }
  for (const { entry, file, already } of imported) say(io, modelTexts.imported(entry.id, file, already));
}

async function verify(io: Io, id: string | undefined, json: boolean): Promise<void> {
  const { modelFolder: folder } = readConfig(io.env);
  const entries = id ? [await findModel(folder, id)] : await modelsHere(folder);
  if (entries.length === 0) throw new Refused('model.missing', modelTexts.nothingHere);
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
  else for (const entry of right) say(io, modelTexts.verified(entry.id, entry.file));
  const [fault] = faults;
  if (fault) throw new Refused(fault.code, faults.map(({ code, params }) => modelErrorText(code, params)).join('\n'));
}

async function modelsHere(folder: string): Promise<ModelEntry[]> {
  const models = await readCatalogue(folder);
  const here = await Promise.all(models.map((entry) => presenceOf(folder, entry)));
  return models.filter((_, n) => here[n] !== 'missing');
}

async function choose(io: Io, id: string, json: boolean): Promise<void> {
  const { modelFolder: folder, model } = readConfig(io.env);
  const entry = await useModel(folder, id);
  const here = await presenceOf(folder, entry);
  if (json) return say(io, JSON.stringify({ id, here }));
  say(io, modelTexts.used(id));
  if (model && model !== id) note(io, modelTexts.overruled(model));
  if (here === 'missing') note(io, modelTexts.notHere(id));
}

/** Refusals of the model library in the command line's words. */
async function explained(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const code = error.code === 'model.path-missing' ? 'record.missing' : error.code;
    throw new Refused(code, modelErrorText(error.code, error.params));
  }
}
