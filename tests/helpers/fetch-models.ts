import { findModel } from '../../src/llm/models/catalogue.ts';
import { modelFolder } from '../../src/llm/models/folder.ts';
import { processIo } from '../../src/server/cli/io.ts';
import { fetchAndTell } from '../../src/server/cli/model-fetch.ts';

/** The models that tests run: the small one for mechanics, the default one for what is written. */
const needed = ['smollm2-135m', 'qwen2.5-coder-1.5b'];

/** Once before the tests that need a model: from the cache outside the checkout, else fetched with progress. */
export async function setup(): Promise<void> {
  const folder = modelFolder();
  for (const id of needed) await fetchAndTell(processIo(), await findModel(folder, id), { folder });
}
