import { readCatalogue } from '../../llm/models/catalogue.ts';
import type { ModelEntry } from '../../llm/models/entry.ts';
import { selectedModel } from '../../llm/models/selected.ts';
import { type Presence, presenceOf } from '../../llm/models/verify.ts';
import type { Ui } from '../../views/i18n/ui.ts';
import { aligned } from './columns.ts';
import { type Io, say } from './io.ts';
import { purposeText } from './model-texts.ts';
import { wordsOf } from './words.ts';

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
  const words = wordsOf(io);
  const { t } = words;
  const [id = '', ...columns] = (['id', 'size', 'memory', 'status', 'here', 'purpose'] as const).map((name) =>
    t(`models.list.columns.${name}`),
  );
  const rows = [[`  ${id}`, ...columns], ...models.map((model) => rowOf(words, model))];
  for (const line of aligned(rows)) say(io, line);
  say(io, `\n${t('models.list.foot', { folder })}`);
}

function rowOf(words: Ui, model: ModelEntry & { here: Presence; selected: boolean }): string[] {
  const { t, bytes } = words;
  const memory = model.memoryBytes ? bytes(model.memoryBytes) : '?';
  const here = model.here === 'missing' ? '-' : t(`models.list.here.${model.here}`);
  const mark = model.selected ? '*' : ' ';
  return [
    `${mark} ${model.id}`,
    bytes(model.bytes),
    memory,
    t(`models.list.status.${model.status}`),
    here,
    purposeText(words, model.purpose),
  ];
}
