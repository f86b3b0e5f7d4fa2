import { finish, type OpenPen, type Pen } from '../engine/pen.ts';
import { EngineError, type Progress } from '../engine/types.ts';
import { type ClosedQuestion, chooseIssueType } from '../prompts/choices.ts';
import { outcomePrefix } from '../prompts/outcome.ts';
import { issueTypeLabel, promptFor, question, summaryPrefix, versionOf } from '../prompts/summary.ts';
import { type Field, fields, type LanguagePrompt } from '../prompts/types.ts';
import { faultOf } from './faults.ts';
import { chooseOutcome } from './outcome.ts';
import type { Choice, Option, SummarizeInput, SummarizeResult, WrittenLine } from './types.ts';

const maxTokens: Readonly<Record<Field, number>> = { problem: 80, cause: 70, done: 160, result: 80, open: 100, title: 36 };

/** Share of the whole work that is done when a phase begins, as measured on two cores. */
const begin = { reading: 0.25, writing: 0.6 };

/**
 * Writes one summary: outcome and issue type are chosen apart, each from the few lines that decide it; then the log is
 * read once and six lines are written below it, each checked as soon as it stands and asked for once more if it fails. A
 * model with its adapter names the issue type below the last line, and is asked about the outcome without it.
 */
export async function* summarize(open: OpenPen, input: SummarizeInput): AsyncGenerator<Progress, SummarizeResult> {
  const prompt = promptFor(input.language);
  if (!prompt) throw new EngineError('bad-input', `no worked examples for language "${input.language}"`);

  yield at('choosing', 0);
  const aboutType = input.examples || !input.learntIssueTypes ? chooseIssueType(input.issueTypes) : null;
  const asked = await open('as-it-is');
  const typeAsked = aboutType && (await choose(asked, aboutType, input.opening, input.issueTypes));
  yield at('choosing', 0.12);
  const outcome = await chooseOutcome(asked, input.ending, input.outcomes);

  const pen = input.examples ? asked : await open('with-adapter');
  const prefix = summaryPrefix(prompt, input);
  for await (const share of pen.open(prefix, `summary:${versionOf(prefix)}`)) yield at('prefix', begin.reading * share);
  pen.feed(...question(withWish(input)));
  for await (const share of pen.read()) yield at('reading', begin.reading + (begin.writing - begin.reading) * share);

  const answer = pen.mark();
  const lines: Partial<Record<Field, WrittenLine>> = {};
  const source = input.log.join('\n');
  for (const [i, field] of fields.entries()) {
    yield at('writing', begin.writing + ((1 - begin.writing) * i) / fields.length);
    if (field === 'cause' && input.causeUnknown) {
      pen.feed({ trusted: `${prompt.labels.cause}: ${prompt.unknown}\n` });
      lines.cause = { text: null, tries: 0, fault: null };
      continue;
    }
    const written = await writeLine(pen, {
      prompt,
      examples: input.examples,
      field,
      mustNotClaimSuccess: (field === 'result' || field === 'title') && !['solved', 'partly'].includes(outcome[0]?.code ?? ''),
      lead: field === 'result' ? (prompt.leads[outcome[0]?.code ?? ''] ?? '') : '',
      source,
      answer,
      language: input.language,
      before: field === 'title' ? [] : Object.values(lines),
    });
    lines[field] = written;
    if (written.text !== null) yield { type: 'part', name: field, text: written.text };
  }
  return {
    ...(lines as Record<Field, WrittenLine>),
    outcome,
    issueType: typeAsked ?? (await nameIssueType(pen, input.issueTypes)),
    promptVersion: versionOf(prefix, outcomePrefix, ...(aboutType ? [aboutType.prefix] : [])),
  };
}

async function nameIssueType(pen: Pen, options: readonly Option[]): Promise<Choice[]> {
  pen.feed({ trusted: issueTypeLabel });
  return withBonus(await pen.choose(options.map(({ code }) => ` ${code}`)), options);
}

/** Below the log, fenced: what whoever asked for it wants told. It is data like the log, so it names nothing new and changes no format. */
function withWish({ log, instruction }: SummarizeInput): readonly string[] {
  return instruction === undefined ? log : [...log, '---', `wish for this summary: ${instruction}`];
}

function at(phase: 'choosing' | 'prefix' | 'reading' | 'writing', done: number): Progress {
  return { type: 'progress', phase, done };
}

/** The second time the model may wander a little: the most probable words were the wrong ones. */
const again = { temperature: 0.4, seed: 7 };

interface LineRequest {
  readonly prompt: LanguagePrompt;
  readonly examples: boolean;
  readonly field: Field;
  readonly mustNotClaimSuccess: boolean;
  /** Words the line begins with, given by the code. */
  readonly lead: string;
  readonly source: string;
  readonly answer: { readonly length: number };
  readonly language: string;
  readonly before: readonly WrittenLine[];
}

async function writeLine(pen: Pen, request: LineRequest): Promise<WrittenLine> {
  const { prompt, field, lead } = request;
  const start = pen.mark();
  let avoid: readonly string[] = [];
  for (let tries = 1; ; tries += 1) {
    pen.feed({ trusted: `${prompt.labels[field]}:${lead && ` ${lead}`}` });
    const rest = await pen.line({ maxTokens: maxTokens[field], since: request.answer, avoid, ...(tries > 1 && again) });
    const text = `${lead} ${rest}`.trim();
    if (says(text, field === 'cause' ? prompt.unknown : prompt.none)) return { text: null, tries, fault: null };
    const fault = faultOf(text, request);
    if (!fault) return { text, tries, fault: null };
    await pen.rewind(start);
    if (tries === 2) return { text: null, tries, fault };
    avoid = fault.avoid;
  }
}

function says(text: string, word: string): boolean {
  return text.toLowerCase().replace(/[\s.。]+$/u, '') === word;
}

async function choose(pen: Pen, choice: ClosedQuestion, lines: readonly string[], options: readonly Option[]): Promise<Choice[]> {
  await finish(pen.open(choice.prefix, choice.key));
  pen.feed(...choice.ask(lines));
  return withBonus(await pen.choose(choice.words), options);
}

/** The more probable first, with what the caller knows beforehand. */
function withBonus(probabilities: readonly number[], options: readonly Option[]): Choice[] {
  const weights = options.map((option, i) => (probabilities[i] ?? 0) * Math.exp(option.bonus));
  const sum = weights.reduce((a, b) => a + b, 0);
  return options.map(({ code }, i) => ({ code, probability: (weights[i] ?? 0) / sum })).sort((a, b) => b.probability - a.probability);
}
