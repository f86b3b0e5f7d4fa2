import { createHash } from 'node:crypto';
import type { Piece } from '../engine/pen.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { workedFocus, workedLogs } from './logs.ts';
import { pt } from './pt.ts';
import { type Field, fields, type LanguagePrompt } from './types.ts';

const prompts: Readonly<Record<string, LanguagePrompt>> = { en, de, fr, pt, es, it };

export function promptFor(language: string): LanguagePrompt | null {
  return prompts[language] ?? null;
}

/** Instruction and worked examples of one language: the same for every session, so that its evaluated state can be kept. */
export function summaryPrefix(prompt: LanguagePrompt): Piece[] {
  const turns = workedLogs.flatMap((log, i): Piece[] => {
    const answer = prompt.answers[i];
    return answer
      ? [...question(log), ...fields.flatMap((field) => [...focus(focusOf(log, i, field)), said(prompt, field, answer[field])]), endOfTurn]
      : [];
  });
  return [{ trusted: `<|im_start|>system\n${prompt.instruction}` }, endOfTurn, ...turns];
}

/** A line as it stands when it is written. */
export function said(prompt: LanguagePrompt, field: Field, text: string): Piece {
  return { trusted: `${prompt.labels[field]}: ${text}\n` };
}

/** Lines said again right before the field that they decide. */
export function focus(lines: readonly string[]): Piece[] {
  return lines.map((line) => ({ data: `> ${line}\n` }));
}

function focusOf(log: readonly string[], i: number, field: Field): string[] {
  if (field === 'title') return [];
  return (workedFocus[i]?.[field] ?? []).flatMap((at) => log[at] ?? []);
}

/** A log and the beginning of its answer. What stands in the log is data: it never becomes a control token. */
export function question(log: readonly string[]): Piece[] {
  return [{ trusted: '<|im_start|>user\n' }, { data: log.join('\n') }, endOfTurn, { trusted: '<|im_start|>assistant\n' }];
}

export const endOfTurn: Piece = { trusted: '<|im_end|>\n' };

/** Changes whenever any prompt changes; stands in every summary's provenance and in the kept states' names. */
export function versionOf(...parts: readonly (readonly Piece[])[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
