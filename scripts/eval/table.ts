import type { Figures } from './figures.ts';

const share = (value: number | null) => (value === null ? '–' : value.toFixed(2));
const count = (value: number) => value.toFixed(0);

/** What each figure is called, how it is written, and the bar where there is one. */
const rows: readonly (readonly [string, (figures: Figures) => string, string])[] = [
  ['sessions', ({ sessions }) => count(sessions), ''],
  ['required facts, whole summary', ({ factsWhole }) => share(factsWhole), '≥ 0.85'],
  ['required facts, by the model', ({ factsModel }) => share(factsModel), '≥ 0.70'],
  ['sessions with a false claim, whole', ({ forbiddenWhole }) => share(forbiddenWhole), '≤ 0.05'],
  ['sessions with a false claim, by the model', ({ forbiddenModel }) => share(forbiddenModel), '≤ 0.05'],
  ['problem named', ({ problem }) => share(problem), ''],
  ['entity precision', ({ entityPrecision }) => share(entityPrecision), '≥ 0.98'],
  ['language right', ({ language }) => share(language), '≥ 0.98'],
  ['outcome right', ({ outcome }) => share(outcome), '≥ 0.75'],
  ['*solved* precision', ({ solvedPrecision }) => share(solvedPrecision), '≥ 0.95'],
  ['issue type right', ({ issueType }) => share(issueType), '≥ 0.80'],
  ['applications F1', ({ applicationsF1 }) => share(applicationsF1), '≥ 0.85'],
  ['statements replaced by the code', ({ replaced }) => share(replaced), '≤ 0.10'],
  ['words from the worked examples', ({ leaks }) => count(leaks), '0'],
  ['words by the model', ({ wordsModel }) => count(wordsModel), '≤ 120'],
  ['words in all', ({ wordsWhole }) => count(wordsWhole), '≤ 250'],
  ['tokens read', ({ tokensIn }) => count(tokensIn), ''],
  ['tokens written', ({ tokensOut }) => count(tokensOut), ''],
  ['seconds', ({ seconds }) => seconds.toFixed(1), ''],
];

/** A table in Markdown: a column for each set of figures, in their order. */
export function table(columns: Readonly<Record<string, Figures>>): string {
  const names = Object.keys(columns);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['figure', ...names, 'bar']),
    line(['---', ...names.map(() => '--:'), '--:']),
    ...rows.map(([name, of, bar]) => line([name, ...Object.values(columns).map(of), bar])),
  ].join('\n');
}
