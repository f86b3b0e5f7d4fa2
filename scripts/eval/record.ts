import { readFileSync, writeFileSync } from 'node:fs';
import { adapterFor } from '../../src/llm/engine/types.ts';
import type { ModelEntry } from '../../src/llm/models/entry.ts';
import { type MeasuredFigures, measuredFile } from '../../src/llm/models/measured.ts';
import { type Case, figuresOf } from './figures.ts';

const file = new URL('../../models/measured.json', import.meta.url);

/** Keeps what the evaluation found of a model, language by language, in place of what was found of the same files before (SPEC E4). */
export function record(cases: readonly Case[], entry: ModelEntry, today: string): void {
  const found = Object.entries(Object.groupBy(cases, ({ expected }) => expected.language)).map(([language, some = []]) =>
    figuresIn(language, some, entry, today),
  );
  const { figures } = measuredFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const kept = figures.filter((one) => !found.some(({ sha256, language }) => one.sha256 === sha256 && one.language === language));
  writeFileSync(file, `${JSON.stringify({ figures: [...kept, ...found] }, null, 2)}\n`);
}

function figuresIn(language: string, cases: readonly Case[], entry: ModelEntry, measuredOn: string): MeasuredFigures {
  const { sessions, factsWhole, outcome, forbiddenWhole } = figuresOf(cases);
  const round = (share: number) => Math.round(share * 1000) / 1000;
  return {
    sha256: entry.sha256,
    adapter: adapterFor(entry, language)?.sha256 ?? null,
    model: entry.id,
    language,
    measuredOn,
    sessions,
    facts: round(factsWhole),
    outcome: round(outcome),
    negation: round(1 - forbiddenWhole),
  };
}
