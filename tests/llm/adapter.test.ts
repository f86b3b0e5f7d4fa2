import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../../src/llm/engine/types.ts';
import { readyAdapter } from '../../src/llm/models/adapter.ts';
import { defaultModel, readCatalogue } from '../../src/llm/models/catalogue.ts';
import { modelFolder } from '../../src/llm/models/folder.ts';
import { promptFor } from '../../src/llm/prompts/summary.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import { outcomes, type SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { modelInput, writeSummary } from '../../src/server/domain/summaries/write.ts';
import { makeLogger } from '../../src/server/kit/logger.ts';
import { realEngine } from '../helpers/real-engine.ts';

const { events } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/server/cli/demo/samples/vpn.json'), 'utf8'),
) as SessionInput;

let engine: Engine;

function write(by: Engine): Promise<SummaryContent> {
  const writer = { engine: by, log: makeLogger('error'), now: () => new Date() };
  return writeSummary(writer, events, 'en', { signal: new AbortController().signal, report: () => {}, isLastTry: true });
}

beforeAll(async () => {
  engine = await realEngine();
});
afterAll(() => engine.close());

test('E7: the default model writes with its adapter, and the summary says so', { timeout: 300_000 }, async () => {
  const content = await write(engine);
  const { adapter } = engine.state().model;
  expect(adapter?.languages).toContain('en');
  expect(content.provenance).toMatchObject({ adapter: adapter?.id, adapterHash: adapter?.sha256 });
  expect(content).toMatchObject({ origin: 'model', language: 'en' });
  expect(content.result?.text).toMatch(new RegExp(`^${promptFor('en')?.leads[content.outcome]}`));
  expect(outcomes).toContain(content.outcome);
  for (const statement of [content.title, content.problem, content.done]) expect(statement?.by).toBe('model');
});

test('in a language that the adapter is not for, the same child shows the model examples', { timeout: 300_000 }, async () => {
  const adapter = await readyAdapter(join(import.meta.dirname, '../../models/adapter'), defaultModel(await readCatalogue(modelFolder())));
  const other = await realEngine(undefined, { adapter: adapter && { ...adapter, languages: ['ja'] } });
  onTestFinished(() => other.close());
  const content = await write(other);
  expect(content.provenance.adapter).toBeUndefined();
  expect(content.origin).toBe('model');
});

test('without an adapter nothing is asked without examples', { timeout: 60_000 }, async () => {
  const plain = await realEngine(undefined, { adapter: null });
  onTestFinished(() => plain.close());
  const { input } = modelInput(events, 'en');
  const asked = async () => {
    for await (const _ of plain.run('summarize', { ...input, examples: false }));
  };
  await expect(asked()).rejects.toMatchObject({ code: 'bad-input' });
});
