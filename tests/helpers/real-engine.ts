import { join } from 'node:path';
import { createEngine, type EngineOptions } from '../../src/llm/engine/engine.ts';
import type { Engine } from '../../src/llm/engine/types.ts';
import { readyAdapter } from '../../src/llm/models/adapter.ts';
import { findModel } from '../../src/llm/models/catalogue.ts';
import { modelFolder, modelPaths } from '../../src/llm/models/folder.ts';

/** The engine with real weights and their adapter, its child run from the sources. Default: the default model, states kept between runs. */
export async function realEngine(id = 'qwen2.5-coder-1.5b', options: Partial<EngineOptions> = {}): Promise<Engine> {
  const folder = modelFolder();
  const entry = await findModel(folder, id);
  return createEngine({
    model: { id, path: modelPaths(folder, entry).file, sha256: entry.sha256 },
    adapter: await readyAdapter(join(import.meta.dirname, '../../models/adapter'), entry),
    stateFolder: join(folder, 'states'),
    child: { module: join(import.meta.dirname, '../../src/llm/engine/child-main.ts') },
    ...options,
  });
}
