import { basename, join } from 'node:path';
import { createEngine, type EngineOptions } from '../../src/llm/engine/engine.ts';
import type { Engine } from '../../src/llm/engine/types.ts';
import { readyAdapter } from '../../src/llm/models/adapter.ts';
import { findModel } from '../../src/llm/models/catalogue.ts';
import type { ModelEntry } from '../../src/llm/models/entry.ts';
import { modelFolder, modelPaths } from '../../src/llm/models/folder.ts';
import { selectedModel } from '../../src/llm/models/selected.ts';
import { hashFile } from '../../src/llm/models/verify.ts';
import { redactAsItComes } from '../../src/server/domain/redaction/events.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { summaryLanguage, writeSummary } from '../../src/server/domain/summaries/write.ts';
import { summaryLanguages } from '../../src/server/kit/languages.ts';
import { makeLogger } from '../../src/server/kit/logger.ts';

export interface Model {
  readonly id: string;
  readonly path: string;
  readonly engine: Engine;
}

export interface ModelChoice {
  readonly id?: string | undefined;
  /** A file to write with in place of the catalogue's, in every language (`--adapter FILE`); "none": without any. */
  readonly adapter?: string | undefined;
}

/** The model with this id; without one, the model in use. It has to be in the model folder (`debrief model fetch`). */
export async function openModel({ id, adapter }: ModelChoice = {}): Promise<Model> {
  const folder = modelFolder();
  const entry = await modelEntry(id);
  const path = modelPaths(folder, entry).file;
  const child = { module: join(import.meta.dirname, '../../src/llm/engine/child-main.ts') };
  const engine = createEngine({
    model: { id: entry.id, path, sha256: entry.sha256 },
    adapter: await adapterOf(entry, adapter),
    stateFolder: join(folder, 'states'),
    child,
  });
  return { id: entry.id, path, engine };
}

export function modelEntry(id?: string): Promise<ModelEntry> {
  const folder = modelFolder();
  return id ? findModel(folder, id) : selectedModel(folder);
}

async function adapterOf(entry: ModelEntry, file: string | undefined): Promise<EngineOptions['adapter']> {
  if (file === 'none') return null;
  if (file === undefined) return await readyAdapter(join(import.meta.dirname, '../../models/adapter'), entry);
  return { id: basename(file, '.gguf'), path: file, sha256: await hashFile(file), languages: summaryLanguages };
}

/** One session, redacted as a new box does, through the product's own pipeline, in the language that it asks for. */
export function summarize(
  engine: Engine,
  session: SessionInput,
  language = session.summaryLang ?? session.lang ?? 'en',
): Promise<SummaryContent> {
  const writer = { engine, log: makeLogger('error'), now: () => new Date() };
  const options = { signal: new AbortController().signal, report: () => {}, isLastTry: true };
  return writeSummary(writer, redactAsItComes(session.events), summaryLanguage(language), options);
}
