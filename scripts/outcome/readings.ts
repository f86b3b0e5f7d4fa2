import * as library from 'node-llama-cpp';
import { createPen } from '../../src/llm/engine/pen.ts';
import { createStates } from '../../src/llm/engine/states.ts';
import { modelFolder, modelPaths } from '../../src/llm/models/folder.ts';
import { selectedModel } from '../../src/llm/models/selected.ts';
import { readEnding } from '../../src/llm/tasks/outcome.ts';
import { redactAsItComes } from '../../src/server/domain/redaction/events.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import { type Outcome, outcomes } from '../../src/server/domain/summaries/model.ts';
import { modelInput } from '../../src/server/domain/summaries/write.ts';
import endings from '../../tests/fixtures/endings.json' with { type: 'json' };
import { trainingSessions } from '../adapter/session.ts';
import { goldExpectations, goldSession } from '../eval/gold.ts';

export interface Ending {
  readonly id: string;
  readonly set: 'training' | 'gold' | 'endings';
  readonly lines: readonly string[];
  /** Outcomes that count as right, the best first. */
  readonly right: readonly Outcome[];
}

/** An ending, and what the model makes of it. */
export interface Reading extends Ending {
  readonly signs: readonly number[];
  readonly outcomes: readonly number[];
}

export function endingsToRead(): Ending[] {
  const training = trainingSessions().map(({ training: { session, outcome } }): Ending => {
    return { id: session.id, set: 'training', lines: linesOf(session), right: [outcome] };
  });
  const gold = goldExpectations().map(({ id, file, outcome, alsoOutcomes = [] }): Ending => {
    return { id, set: 'gold', lines: linesOf(goldSession(file)), right: [outcome, ...alsoOutcomes] };
  });
  const labelled = endings.map(
    ({ id, lines, outcome }): Ending => ({ id: `ending-${id}`, set: 'endings', lines, right: [outcome as Outcome] }),
  );
  return [...training, ...gold, ...labelled];
}

function linesOf({ events }: Pick<SessionInput, 'events'>): readonly string[] {
  return modelInput(redactAsItComes(events), 'en').input.ending;
}

export async function openReader(): Promise<{ read(ending: Ending): Promise<Reading>; close(): Promise<void> }> {
  const folder = modelFolder();
  const entry = await selectedModel(folder);
  const llama = await library.getLlama({ gpu: false, logLevel: library.LlamaLogLevel.error });
  const model = await llama.loadModel({ modelPath: modelPaths(folder, entry).file });
  const context = await model.createContext({ contextSize: 4096, batchSize: 256 });
  const states = createStates(`${folder}/states`, entry.sha256, '4096');
  const pen = createPen(library, model, context.getSequence(), states, new AbortController().signal);
  return {
    read: async (ending) => ({ ...ending, ...(await readEnding(pen, ending.lines, outcomes)) }),
    close: () => model.dispose(),
  };
}
