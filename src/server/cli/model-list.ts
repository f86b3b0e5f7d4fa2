import { readCatalogue } from '../../llm/models/catalogue.ts';
import type { ModelEntry } from '../../llm/models/entry.ts';
import { selectedModel } from '../../llm/models/selected.ts';
import { type Presence, presenceOf } from '../../llm/models/verify.ts';
import { type Io, say } from './io.ts';
import { modelTexts } from './model-texts.ts';
import { inBytes } from './progress.ts';

export async function listModels(io: Io, folder: string, json: boolean): Promise<void> {
  const selected = await selectedModel(folder, io.env);
  const models = await Promise.all(
    (await readCatalogue(folder)).map(async (entry) => ({
      ...entry,
      here: await presenceOf(folder, entry),
      selected: entry.id === selected.id,
    })),
  );
  if (json) return say(io, JSON.stringify({ folder, selected: selected.id, models }, null, 2));
  const { columns } = modelTexts;
  const rows = [[`  ${columns.id}`, columns.size, columns.memory, columns.status, columns.here, columns.purpose], ...models.map(rowOf)];
  for (const line of aligned(rows)) say(io, line);
  say(io, `\n${modelTexts.listFoot(folder)}`);
}

function rowOf(model: ModelEntry & { here: Presence; selected: boolean }): string[] {
  const memory = model.memoryBytes ? inBytes(model.memoryBytes) : '?';
  const mark = model.selected ? '*' : ' ';
  return [`${mark} ${model.id}`, inBytes(model.bytes), memory, modelTexts.status[model.status], modelTexts.here[model.here], model.purpose];
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
