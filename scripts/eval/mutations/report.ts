import { checkAll, type Measured, measure } from './measure.ts';
import { kinds } from './mutate.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));

/** What the checks find of each kind of mistake, and what they accuse wrongly: a table in Markdown. */
export function mutationReport(): string {
  const { tuned, heldOut } = checkAll();
  const columns = { all: measure([...tuned, ...heldOut]), tuned: measure(tuned), 'held out': measure(heldOut) };
  const row = (name: string, of: (figures: Measured) => string) => `| ${[name, ...Object.values(columns).map(of)].join(' | ')} |`;
  return [
    row('mistake found', () => '').replace(/ \|( +\|)+$/, ` | ${Object.keys(columns).join(' | ')} |`),
    '| --- | --: | --: | --: |',
    ...kinds.map((kind) => row(kind, ({ found }) => `${percent(found[kind].found, found[kind].made)} of ${found[kind].made}`)),
    row('correct summaries with a flag', ({ flagged, summaries }) => `${percent(flagged, summaries)} of ${summaries}`),
    row(
      'correct statements with a flag',
      ({ flaggedStatements, statements }) => `${percent(flaggedStatements, statements)} of ${statements}`,
    ),
  ].join('\n');
}
