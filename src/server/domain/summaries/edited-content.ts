import type { LogLine } from '../timeline/model.ts';
import type { CleanEdit } from './edit-model.ts';
import { restingOn, type StatementField } from './evidence.ts';
import type { Statement, SummaryContent } from './model.ts';
import { wordOverlap } from './word-overlap.ts';

/** From this share of common words on it is the same statement, put better: it rests on what it rested on. */
const sameStatement = 0.5;
const statementFields = ['title', 'problem', 'cause', 'done', 'result'] as const;
const choiceFields = ['outcome', 'issueTypes', 'applications'] as const;

export interface Edited {
  readonly content: SummaryContent;
  /** Names of the fields that say something else now. */
  readonly changed: readonly string[];
}

/**
 * The content with what a person changed: their statements say so, rest on the events that carry them, and the flags of a
 * changed field are gone, since a person has looked. `lines`: the log as the model reads it. Pure.
 */
export function editContent(content: SummaryContent, edit: CleanEdit, lines: () => readonly LogLine[]): Edited {
  const told = (text: string, field: StatementField, before: Statement | null): Statement => ({
    by: 'person',
    text,
    plain: null,
    events: isAlike(text, before, content.language) ? [...(before?.events ?? [])] : restingOn(text, field, lines()),
  });
  const statements = statementFields.flatMap((field) => {
    const text = edit[field];
    const before = content[field];
    if (text === undefined || (before === null ? text === null : before.text !== null && before.text === text)) return [];
    return [[field, text === null ? null : told(text, field, before)] as const];
  });
  const open = edit.open && editOpen(edit.open, content.open, told);
  const choices = choiceFields.flatMap((field) => {
    const value = edit[field];
    return value === undefined || isSame(value, content[field]) ? [] : [[field, value] as const];
  });
  const values = [...statements, ...(open ? [['open', open] as const] : []), ...choices];
  const changed = values.map(([field]) => field as string);
  const flags = content.flags.filter(({ field }) => !changed.includes(field));
  return { content: { ...content, ...(Object.fromEntries(values) as Partial<SummaryContent>), flags }, changed };
}

/** Points that stand as they were keep their events; null: all of them do, in the same order. */
function editOpen(
  texts: readonly string[],
  before: readonly Statement[],
  told: (text: string, field: StatementField, before: Statement | null) => Statement,
): Statement[] | null {
  if (before.length === texts.length && before.every(({ text }, i) => text === texts[i])) return null;
  return texts.map((text, i) => before.find((point) => point.text === text) ?? told(text, 'open', before[i] ?? null));
}

function isAlike(text: string, before: Statement | null, language: string): boolean {
  return typeof before?.text === 'string' && wordOverlap(text, before.text, language) >= sameStatement;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
