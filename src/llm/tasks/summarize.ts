import { finish, type Pen } from '../engine/pen.ts';
import { EngineError, type Progress } from '../engine/types.ts';
import { type ClosedQuestion, chooseIssueType } from '../prompts/choices.ts';
import { outcomePrefix } from '../prompts/outcome.ts';
import { issueTypeLabel, promptFor, question, summaryPrefix, versionOf } from '../prompts/summary.ts';
import { type Field, fields, type LanguagePrompt } from '../prompts/types.ts';
import { faultOf } from './faults.ts';
import { chooseOutcome, weigh } from './outcome.ts';
import type { Choice, Option, SummarizeInput, SummarizeResult, WeighedOutcome, WrittenLine } from './types.ts';

const maxTokens: Readonly<Record<Field, number>> = { problem: 80, cause: 70, done: 160, result: 80, open: 100, title: 36 };

/** Share of the whole work that is done when a phase begins, as measured on two cores. */
const begin = { reading: 0.25, writing: 0.6 };

/**
 * Writes one summary: the log is read once and six lines are written below it, each checked as soon as it stands and
 * asked for once more if it fails. With worked examples outcome and issue type are asked apart before, each about the few
 * lines that decide it; a model with its adapter names the outcome before the result, the type below the last line.
 */
export async function* summarize(pen: Pen, input: SummarizeInput): AsyncGenerator<Progress, SummarizeResult> {
  const prompt = promptFor(input.language);
  if (!prompt) throw new EngineError('bad-input', `no worked examples for language "${input.language}"`);

  yield at('choosing', 0);
  const aboutType = input.examples || !input.learntIssueTypes ? chooseIssueType(input.issueTypes) : null;
  const typeAsked = aboutType && (await choose(pen, aboutType, input.opening, input.issueTypes));
  yield at('choosing', 0.12);
  let outcome = input.examples ? await chooseOutcome(pen, input.ending, input.outcomes) : [];

  const prefix = summaryPrefix(prompt, input);
  for await (const share of pen.open(prefix, `summary:${versionOf(prefix)}`)) yield at('prefix', begin.reading * share);
  pen.feed(...question(asked(input)));
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
    if (field === 'result' && !input.examples) outcome = await nameOutcome(pen, prompt, input.outcomes);
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
    promptVersion: versionOf(prefix, ...(input.examples ? [outcomePrefix] : []), ...(aboutType ? [aboutType.prefix] : [])),
  };
}

/** By the words that the result begins with; nothing is left behind of the question. */
async function nameOutcome(pen: Pen, prompt: LanguagePrompt, outcomes: readonly WeighedOutcome[]): Promise<Choice[]> {
  const before = pen.mark();
  pen.feed({ trusted: `${prompt.labels.result}:` });
  const shares = await pen.choose(outcomes.map(({ code }) => ` ${prompt.leads[code] ?? code}`));
  await pen.rewind(before);
  return weigh({ outcomes: shares, signs: [] }, outcomes);
}

async function nameIssueType(pen: Pen, options: readonly Option[]): Promise<Choice[]> {
  pen.feed({ trusted: issueTypeLabel });
  return withBonus(await pen.choose(options.map(({ code }) => ` ${code}`)), options);
}

/** Below the log, fenced: what whoever asked for it wants told. It is data like the log, so it names nothing new and changes no format. */
function asked({ log, instruction }: SummarizeInput): readonly string[] {
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
