import type { Piece } from '../../src/llm/engine/pen.ts';
import { type ClosedQuestion, chooseIssueType } from '../../src/llm/prompts/choices.ts';
import { answerOf, outcomePrefix } from '../../src/llm/prompts/outcome.ts';
import { promptFor, question, summaryPrefix } from '../../src/llm/prompts/summary.ts';
import { fields, type LanguagePrompt } from '../../src/llm/prompts/types.ts';
import type { SummarizeInput } from '../../src/llm/tasks/types.ts';
import { ungrounded } from '../../src/llm/text/entities.ts';
import { redactAsItComes } from '../../src/server/domain/redaction/events.ts';
import { modelInput } from '../../src/server/domain/summaries/write.ts';
import { linesOf, type Target, type TrainingSession, targetsOf } from './session.ts';

export const kinds = ['summary', 'outcome', 'issue-type'] as const;
export type Kind = (typeof kinds)[number];

export const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);

/** A stretch of text that is made into tokens by itself, as the engine's pen does; `control`: may hold control markers. */
interface Stretch {
  readonly text: string;
  readonly control: boolean;
  /** What the model is to write; the rest it only reads. */
  readonly learn: boolean;
}

export interface Example {
  readonly session: string;
  readonly language: string;
  readonly kind: Kind;
  readonly pieces: readonly Stretch[];
}

export interface Skipped {
  readonly session: string;
  readonly language: string;
  readonly why: string;
}

/** With fewer lines no model is asked (domain/summaries/write.ts). */
const fewLines = 4;

/** A summary for each language, and the two closed questions once. */
export function examplesOf(training: TrainingSession, skip: (skipped: Skipped) => void): Example[] {
  const session = training.session.id;
  const events = redactAsItComes(training.session.events);
  const summaries = targetsOf(training).flatMap(([language, target]): Example[] => {
    const { input } = modelInput(events, language);
    const why = unfit(target, input);
    if (why !== null) {
      skip({ session, language, why });
      return [];
    }
    return [{ session, language, kind: 'summary', pieces: summaryPieces(input, target, training.outcome) }];
  });
  const { input } = modelInput(events, targetsOf(training)[0]?.[0] ?? 'en');
  const choices: Example[] = [
    { session, language: 'any', kind: 'outcome', pieces: outcomePieces(input.ending, training.outcome) },
    {
      session,
      language: 'any',
      kind: 'issue-type',
      pieces: choicePieces(chooseIssueType(input.issueTypes), input.opening, training.issueType),
    },
  ];
  return [...summaries, ...choices];
}

/** A target that says more than the log does teaches to make things up; the log may have been cut since it was written. */
function unfit(target: Target, { log }: SummarizeInput): string | null {
  if (log.length < fewLines) return `${log.length} lines of log`;
  const missing = ungrounded(Object.values(linesOf(target)).join('\n'), log.join('\n'), { names: false });
  return missing.length > 0 ? `not in the log: ${missing.join(', ')}` : null;
}

function summaryPieces(input: SummarizeInput, target: Target, outcome: string): Stretch[] {
  const prompt = promptFor(input.language);
  if (!prompt) throw new Error(`no prompt for "${input.language}"`);
  const lines = linesOf(target);
  const answer = fields.flatMap((field): Stretch[] => {
    const lead = field === 'result' ? (prompt.leads[outcome] ?? '') : '';
    const text = lines[field] ?? (field === 'cause' ? prompt.unknown : prompt.none);
    return [
      { text: `${prompt.labels[field]}:${lead && ` ${lead}`}`, control: true, learn: false },
      { text: ` ${text}\n`, control: false, learn: true },
    ];
  });
  return [...read([...prefixWithoutExamples(prompt), ...question(input.log)]), ...answer];
}

/** With the adapter the instruction alone stands before the log. */
function prefixWithoutExamples(prompt: LanguagePrompt): Piece[] {
  return summaryPrefix({ ...prompt, answers: [] });
}

/** Sign by sign as they are fed (llm/tasks/outcome.ts): the sign is read, its answer learnt. */
function outcomePieces(lines: readonly string[], outcome: string): Stretch[] {
  const answers = answerOf(outcome).split('\n');
  const answer = answers.flatMap((line, i): Stretch[] => {
    const [label = '', value = ''] = line.split(': ');
    return [
      { text: `${label}:`, control: true, learn: false },
      { text: ` ${value}${i < answers.length - 1 ? '\n' : ''}`, control: true, learn: true },
    ];
  });
  return [...read([...outcomePrefix, ...question(lines)]), ...answer];
}

function choicePieces(choice: ClosedQuestion, lines: readonly string[], code: string): Stretch[] {
  return [...read([...choice.prefix, ...choice.ask(lines)]), { text: code, control: false, learn: true }];
}

function read(pieces: readonly Piece[]): Stretch[] {
  return pieces.map((piece) =>
    'trusted' in piece ? { text: piece.trusted, control: true, learn: false } : { text: piece.data, control: false, learn: false },
  );
}
