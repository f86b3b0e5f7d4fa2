/**
 * How good the summaries are, on the gold set (tests/fixtures/gold), or what is written of any folder of sessions:
 *
 *   npm run eval                                       the gold set through the product's own pipeline
 *   npm run eval -- --ways pipeline,plain,lead         beside the same model prompted plainly, and the first three lines
 *   npm run eval -- --only gold-de-05 --show           one session, with what was written
 *   npm run eval -- --out results.json                 keeps every result; the same command goes on where it stopped
 *   npm run eval -- --record                           and keeps what was found in models/measured.json (which languages are "measured")
 *   npm run eval -- --mutations                        what the checks find of mistakes made on purpose; no model is asked
 *   npm run eval -- --sessions FOLDER --out FILE       the summaries of a folder of recordings, as `debrief demo --json` has them
 *   npm run eval -- --injections [--attacks FOLDER]   how many of the attacks in captured text are obeyed (SPEC E10);
 *                                                  --together 4: in one session; --most 60: so many; --dry: what reaches the model
 *   … --model ID                                       another model of the catalogue
 *   … --adapter FILE                                   another adapter than the catalogue's, in every language; none: worked examples
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { promptFor } from '../src/llm/prompts/summary.ts';
import { readCorpus } from '../src/server/cli/demo/corpus.ts';
import { reportSummary } from '../src/server/cli/demo/report.ts';
import { type Case, figuresOf } from './eval/figures.ts';
import { type GoldExpectation, goldExpectations, goldSession } from './eval/gold.ts';
import { attackSummaries } from './eval/injections.ts';
import { judge } from './eval/judge.ts';
import { lead } from './eval/lead.ts';
import { mutationReport } from './eval/mutations/report.ts';
import { modelEntry, openModel, summarize } from './eval/pipeline.ts';
import { plainModel } from './eval/plain.ts';
import { record } from './eval/record.ts';
import { table } from './eval/table.ts';
import { type Written, writtenOf } from './eval/written.ts';

const { values } = parseArgs({
  options: {
    ways: { type: 'string', default: 'pipeline' },
    only: { type: 'string' },
    sessions: { type: 'string' },
    out: { type: 'string' },
    model: { type: 'string' },
    adapter: { type: 'string' },
    injections: { type: 'boolean', default: false },
    attacks: { type: 'string' },
    together: { type: 'string', default: '1' },
    most: { type: 'string', default: '1000' },
    dry: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    mutations: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help)
  console.log(
    /\/\*\*([\s\S]*?)\*\//
      .exec(readFileSync(import.meta.filename, 'utf8'))?.[1]
      ?.replace(/^ \* ?/gm, '')
      .trim(),
  );
else if (values.injections)
  await attackSummaries({
    folder: values.attacks,
    only: values.only?.split(','),
    out: values.out ?? 'injections.json',
    model: values.model,
    adapter: values.adapter,
    together: Number(values.together),
    most: Number(values.most),
    dry: values.dry,
  });
else if (values.mutations) console.log(mutationReport());
else if (values.sessions) await writeAll(values.sessions, values.out ?? 'summaries.json');
else await evaluate(values.ways.split(','), values.only?.split(',') ?? null);

/** Every recording below the folder that can be read; one that is written already is not written again. */
async function writeAll(folder: string, out: string): Promise<void> {
  const { sessions, refused } = await readCorpus(folder);
  for (const { file, code } of refused) console.error(`${file}: ${code}`);
  const written = kept<ReturnType<typeof reportSummary>[]>(out) ?? [];
  const model = await openModel({ id: values.model, adapter: values.adapter });
  for (const session of sessions.filter(({ id }) => !written.some((one) => one.id === id))) {
    const report = reportSummary(session.id, await summarize(model.engine, session));
    written.push(report);
    writeFileSync(out, `${JSON.stringify(written, null, 2)}\n`);
    console.log(`${session.id}: ${report.title} (${report.seconds.toFixed(1)} s)`);
  }
  await model.engine.close();
  console.log(`${written.length} summaries in ${out}`);
}

type Kept = Record<string, Record<string, Written>>;

async function evaluate(ways: readonly string[], only: readonly string[] | null): Promise<void> {
  const chosen = goldExpectations().filter(({ id, file }) => only === null || only.some((name) => id === name || file.startsWith(name)));
  const results: Kept = (values.out && kept<Kept>(values.out)) || {};
  const columns: Record<string, ReturnType<typeof figuresOf>> = {};
  const all: Record<string, Case[]> = {};
  for (const way of ways) {
    const write = await writerOf(way);
    results[way] ??= {};
    const done = results[way];
    const cases: Case[] = [];
    for (const [index, expected] of chosen.entries()) {
      const written = done[expected.id] ?? (await write.ask(expected));
      done[expected.id] = written;
      if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);
      const one = judged(expected, written);
      cases.push(one);
      tell(way, `${index + 1}/${chosen.length}`, one);
    }
    await write.close();
    all[way] = cases;
    columns[way] = figuresOf(cases);
  }
  if (values.record) record(all['pipeline'] ?? [], await modelEntry(values.model), new Date().toISOString().slice(0, 10));
  console.log(`\n${table(columns)}`);
  for (const [way, cases] of Object.entries(all)) {
    const languages = Object.groupBy(cases, ({ expected }) => expected.language);
    console.log(
      `\n${way}, by language\n\n${table(Object.fromEntries(Object.entries(languages).map(([name, some]) => [name, figuresOf(some ?? [])])))}`,
    );
  }
}

function judged(expected: GoldExpectation, written: Written): Case {
  const telltales = written.examples ? (promptFor(expected.language)?.telltales ?? []) : [];
  return { expected, written, verdict: judge(written, expected, goldSession(expected.file), telltales) };
}

async function writerOf(way: string): Promise<{ ask(expected: GoldExpectation): Promise<Written>; close(): Promise<void> }> {
  if (way === 'lead') return { ask: async ({ file, language }) => lead(goldSession(file), language), close: async () => {} };
  const model = await openModel({ id: values.model, adapter: values.adapter });
  if (way === 'plain') {
    const plain = await plainModel(model.path);
    return { ask: ({ file, language }) => plain.ask(goldSession(file), language), close: () => plain.close() };
  }
  if (way !== 'pipeline') throw new Error(`no such way: ${way}; there are pipeline, plain and lead`);
  return {
    ask: async ({ file, language }) => writtenOf(await summarize(model.engine, goldSession(file), language)),
    close: () => model.engine.close(),
  };
}

function tell(way: string, place: string, { expected, written, verdict }: Case): void {
  const faults = [
    verdict.facts.missing.length > 0 && `missing ${verdict.facts.missing.join(' ')}`,
    verdict.forbidden.model.length > 0 && `FALSE ${verdict.forbidden.model.join(' ')}`,
    verdict.entities.invented.length > 0 && `invented ${verdict.entities.invented.join(' ')}`,
    !verdict.languageRight && 'language',
    !verdict.outcomeRight && `outcome ${written.outcome} for ${expected.outcome}`,
    !verdict.issueTypeRight && `type ${written.issueTypes.join(' ')} for ${expected.issueType}`,
  ].filter((fault) => fault !== false);
  console.log(
    `${place} ${way} ${expected.id}: facts ${verdict.facts.model.toFixed(2)}/${verdict.facts.whole.toFixed(2)}; ${faults.join('; ')}`,
  );
  if (values.show) console.log(written.whole.map((line) => `    ${line}`).join('\n'));
}

function kept<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}
