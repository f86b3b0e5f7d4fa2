import { createHash } from 'node:crypto';
import type { Piece } from '../engine/pen.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { workedLogs } from './logs.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { fields, type Guidance, type LanguagePrompt } from './types.ts';
import { zh } from './zh.ts';

const prompts: Readonly<Record<string, LanguagePrompt>> = { en, de, fr, pt, es, it, nl, pl, ja, zh };

export function promptFor(language: string): LanguagePrompt | null {
  return prompts[language] ?? null;
}

/**
 * Instruction and worked examples of one language: the same for every session, so that its evaluated state can be kept.
 * A model with its adapter needs no examples: it was trained on the instruction alone.
 */
export function summaryPrefix(prompt: LanguagePrompt, { examples }: Guidance): Piece[] {
  const turns = (examples ? workedLogs : []).flatMap((log, i): Piece[] => {
    const answer = prompt.answers[i];
    if (!answer) return [];
    const lines = fields.map(
      (field) => `${prompt.labels[field]}: ${answer[field]}
`,
    );
    return [...question(log), { trusted: lines.join('') }, endOfTurn];
  });
  return [{ trusted: `<|im_start|>system\n${prompt.instruction}` }, endOfTurn, ...turns];
}

/** Of the last line, in every language: what the adapter writes the type's code behind. */
export const issueTypeLabel = 'Type:';

/** A log and the beginning of its answer. What stands in the log is data: it never becomes a control token. */
export function question(log: readonly string[]): Piece[] {
  return [{ trusted: '<|im_start|>user\n' }, { data: log.join('\n') }, endOfTurn, { trusted: '<|im_start|>assistant\n' }];
}

export const endOfTurn: Piece = { trusted: '<|im_end|>\n' };

/** Changes whenever any prompt changes; stands in every summary's provenance and in the kept states' names. */
export function versionOf(...parts: readonly (readonly Piece[])[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
