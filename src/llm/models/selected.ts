import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { defaultModel, findModel, readCatalogue } from './catalogue.ts';
import type { ModelEntry } from './entry.ts';
import { ModelError } from './errors.ts';
import { modelPaths, selectionPath } from './folder.ts';
import { checkModel, verifyModel } from './verify.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The model to work with: DEBRIEF_MODEL, else the one chosen by useModel, else the catalogue's default. */
export async function selectedModel(folder: string, env: Environment = process.env): Promise<ModelEntry> {
  const id = env['DEBRIEF_MODEL'] || (await chosen(folder))?.id;
  return id ? findModel(folder, id) : defaultModel(await readCatalogue(folder));
}

/** Whether the model writes with its adapter, where it has one: unless its choice said otherwise. */
export async function wantsAdapter(folder: string, { id }: Pick<ModelEntry, 'id'>): Promise<boolean> {
  const choice = await chosen(folder);
  return choice?.id !== id || choice.adapter;
}

/** Keeps the choice in the model folder; the server takes it at its next start. */
export async function useModel(folder: string, id: string, { adapter = true } = {}): Promise<ModelEntry> {
  const entry = await findModel(folder, id);
  const path = selectionPath(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify({ id, adapter })}\n`);
  await rename(`${path}.new`, path);
  return entry;
}

/**
 * The selected model's file, ready to be loaded.
 * @throws ModelError model.missing, model.wrong-hash, model.unknown
 */
export async function readyModel(folder: string, env: Environment = process.env): Promise<{ entry: ModelEntry; path: string }> {
  const entry = await selectedModel(folder, env);
  const { file } = modelPaths(folder, entry);
  const state = await checkModel(folder, entry);
  if (state === 'missing') throw new ModelError('model.missing', { id: entry.id, file });
  if (state === 'wrong') await verifyModel(folder, entry);
  return { entry, path: file };
}

async function chosen(folder: string): Promise<{ readonly id: string; readonly adapter: boolean } | null> {
  const text = await readFile(selectionPath(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { id, adapter } = JSON.parse(text) as { id?: unknown; adapter?: unknown };
    if (typeof id === 'string') return { id, adapter: adapter !== false };
  } catch {}
  throw new ModelError('model.catalogue-damaged', { file: selectionPath(folder), reason: 'expected {"id": "…"}' });
}
