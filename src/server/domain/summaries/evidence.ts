import { entitiesOf } from '../../../llm/text/entities.ts';
import { contains, normalise } from '../../../llm/text/normalise.ts';
import type { LogLine } from '../timeline/model.ts';

export type StatementField = 'problem' | 'cause' | 'done' | 'result' | 'open' | 'title';

/** A shared entity says more than a shared word; what stands in every line says nothing. */
const entityWeight = 3;
const mostLines = 5;
/** A line rests under a statement from this share of the best line's score on. */
const nearBest = 0.4;
const enough = 1;

/**
 * The events that a statement rests on: the lines that share the rarest words and entities with it. Where words cannot tell
 * (summary and session in different languages), the lines that a field is about by nature. Never empty unless the log is.
 */
export function evidenceFor(text: string, field: StatementField, lines: readonly LogLine[]): number[] {
  const resting = restingOn(text, field, lines);
  return resting.length > 0 ? resting : eventsOf(naturalLines(field, lines));
}

/** Of these, only the lines that words or entities point to: none where the log does not carry the statement. */
export function restingOn(text: string, field: StatementField, lines: readonly LogLine[]): number[] {
  const scored = scoreLines(text, lines).map(({ line, score }, i) => ({ line, score: score * likelihood(field, i / lines.length) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const chosen = scored
    .filter(({ score }) => score >= enough && score >= best * nearBest)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostLines);
  return eventsOf(chosen.map(({ line }) => line));
}

/** How a session ended does not rest on how it began, nor the other way round. `place`: 0 the first line, towards 1 the last. */
function likelihood(field: StatementField, place: number): number {
  if (field === 'result' || field === 'open') return place < 0.5 ? 0.3 : 1;
  return field === 'problem' && place > 0.6 ? 0.3 : 1;
}

function scoreLines(text: string, lines: readonly LogLine[]): { line: LogLine; score: number }[] {
  const entities = entitiesOf(text).map(normalise);
  const stems = stemsOf(text);
  const sources = lines.map((line) => ({ text: normalise(line.text), stems: stemsOf(line.text) }));
  const scores = lines.map(() => 0);
  for (const entity of entities) addScore(scores, sources, (source) => contains(source.text, entity), entityWeight);
  for (const stem of stems) addScore(scores, sources, (source) => source.stems.has(stem), 1);
  return lines.map((line, i) => ({ line, score: scores[i] ?? 0 }));
}

function addScore<S>(scores: number[], sources: readonly S[], matches: (source: S) => boolean, weight: number): void {
  const hits = sources.flatMap((source, i) => (matches(source) ? [i] : []));
  for (const i of hits) scores[i] = (scores[i] ?? 0) + (weight * 2) / (1 + hits.length);
}

/** Beginnings of the longer words: enough to find "gedruckt" in "drucken", blind to grammar. */
function stemsOf(text: string): Set<string> {
  const words = normalise(text).match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 6)));
}

function naturalLines(field: StatementField, lines: readonly LogLine[]): LogLine[] {
  const of = (...roles: LogLine['role'][]) => lines.filter((line) => roles.includes(line.role));
  const first = (found: LogLine[], n: number) => found.slice(0, n);
  if (field === 'problem' || field === 'title') return first([...first(of('customer'), 2), ...first(of('error'), 1), ...lines], 2);
  if (field === 'cause') return first([...of('error', 'note'), ...of('supporter'), ...lines], 3);
  if (field === 'done') return first([...of('command', 'action', 'file'), ...of('supporter'), ...lines], mostLines);
  return [...of('customer', 'note', 'supporter', 'command')].slice(-2).concat(lines.slice(-1)).slice(0, 2);
}

function eventsOf(lines: readonly LogLine[]): number[] {
  return [...new Set(lines.flatMap((line) => line.events))].sort((a, b) => a - b);
}
