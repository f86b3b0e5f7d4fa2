import { readFile } from 'node:fs/promises';
import builtIn from '../../../models/catalogue.json' with { type: 'json' };
import { catalogueFile, type ModelEntry } from './entry.ts';
import { ModelError } from './errors.ts';
import { ownCataloguePath } from './folder.ts';
import { isMeasured, recordedFigures } from './measured.ts';

/** The built-in models, then those of the folder's own models.json (same schema). */
export async function readCatalogue(folder: string): Promise<ModelEntry[]> {
  const { models } = catalogueFile.parse(builtIn);
  const own = await readOwn(ownCataloguePath(folder));
  const clash = own.find((entry) => models.some((model) => model.id === entry.id || model.file === entry.file));
  if (clash) throw damaged(ownCataloguePath(folder), `"${clash.id}" has the id or the file name of a built-in model`);
  return [...models, ...own].map(withMeasured);
}

/** What is measured, the recorded figures say; an own entry's word for it counts for nothing (SPEC E4). */
function withMeasured(entry: ModelEntry): ModelEntry {
  const languages = [...new Set(recordedFigures.map(({ language }) => language))];
  const measured = languages.filter((language) => isMeasured(recordedFigures, entry, language)).sort();
  return { ...entry, languages: { ...entry.languages, measured } };
}

/** @throws ModelError model.unknown */
export async function findModel(folder: string, id: string): Promise<ModelEntry> {
  const models = await readCatalogue(folder);
  const found = models.find((model) => model.id === id);
  if (!found) throw new ModelError('model.unknown', { id, known: models.map((model) => model.id).join(', ') });
  return found;
}

export function defaultModel(models: readonly ModelEntry[]): ModelEntry {
  const found = models.find((model) => model.default);
  if (!found) throw new Error('the built-in catalogue names no default');
  return found;
}

async function readOwn(path: string): Promise<ModelEntry[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) return [];
  const read = catalogueFile.safeParse(parseJson(path, text));
  if (!read.success) {
    throw damaged(path, read.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`).join('; '));
  }
  return read.data.models.map((model) => ({ ...model, default: false }));
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(path, (error as Error).message);
  }
}

const damaged = (file: string, reason: string) => new ModelError('model.catalogue-damaged', { file, reason });
