import type { Piece } from '../../src/llm/engine/pen.ts';
import { issueTypeLabel, promptFor, question, summaryPrefix } from '../../src/llm/prompts/summary.ts';
import { fields } from '../../src/llm/prompts/types.ts';
import type { SummarizeInput } from '../../src/llm/tasks/types.ts';
import { ungrounded } from '../../src/llm/text/entities.ts';
import { redactAsItComes } from '../../src/server/domain/redaction/events.ts';
import { modelInput } from '../../src/server/domain/summaries/write.ts';
import { linesOf, type Target, type TrainingSession, targetsOf } from './session.ts';

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
  readonly pieces: readonly Stretch[];
}

export interface Skipped {
  readonly session: string;
  readonly language: string;
  readonly why: string;
}

/** As the product asks a model with its adapter. */
const taught = { examples: false };

/** With fewer lines no model is asked (domain/summaries/write.ts). */
const fewLines = 4;

/** A summary for each language that the session has a target in. */
export function examplesOf(training: TrainingSession, skip: (skipped: Skipped) => void): Example[] {
  const session = training.session.id;
  const events = redactAsItComes(training.session.events);
  return targetsOf(training).flatMap(([language, target]): Example[] => {
    const { input } = modelInput(events, language);
    const why = unfit(target, input);
    if (why !== null) {
      skip({ session, language, why });
      return [];
    }
    return [{ session, language, pieces: summaryPieces(input, target, training) }];
  });
}

/** A target that says more than the log does teaches to make things up; the log may have been cut since it was written. */
function unfit(target: Target, { log }: SummarizeInput): string | null {
  if (log.length < fewLines) return `${log.length} lines of log`;
  const missing = ungrounded(Object.values(linesOf(target)).join('\n'), log.join('\n'), { names: false });
  return missing.length > 0 ? `not in the log: ${missing.join(', ')}` : null;
}

/** The outcome stands as the result's first words, the issue type as the last line (llm/tasks/summarize.ts). */
function summaryPieces(input: SummarizeInput, target: Target, { outcome, issueType }: TrainingSession): Stretch[] {
  const prompt = promptFor(input.language);
  if (!prompt) throw new Error(`no prompt for "${input.language}"`);
  const lines = linesOf(target);
  const answer = fields.flatMap((field): Stretch[] => {
    const text = lines[field] ?? (field === 'cause' ? prompt.unknown : prompt.none);
    const lead = field === 'result' ? [learnt(` ${prompt.leads[outcome] ?? ''}`)] : [];
    return [label(`${prompt.labels[field]}:`), ...lead, learnt(` ${text}\n`)];
  });
  return [...read([...summaryPrefix(prompt, taught), ...question(input.log)]), ...answer, label(issueTypeLabel), learnt(` ${issueType}`)];
}

const label = (text: string): Stretch => ({ text, control: true, learn: false });
const learnt = (text: string): Stretch => ({ text, control: false, learn: true });

function read(pieces: readonly Piece[]): Stretch[] {
  return pieces.map((piece) =>
    'trusted' in piece ? { text: piece.trusted, control: true, learn: false } : { text: piece.data, control: false, learn: false },
  );
}
