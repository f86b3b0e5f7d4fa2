import type { SessionDraft } from '../domain/sessions/model.ts';
import { cleanValue } from '../kit/clean-text.ts';
import { whyOf } from '../kit/why.ts';
import { occursMoreOften } from './decode.ts';
import { draftSchema } from './draft.ts';
import { damaged, type ImportFile } from './file.ts';
import { lineOfFault, lineOfPath } from './json-lines.ts';

/** Objects, or lists, in one file. */
const mostHolders = 1_500_000;

/** Deeper than anybody's fields; what stores and shows the value walks it recursively. */
const deepest = 40;

/**
 * Debrief's plain JSON: one session, an array of them, or one a line. Unknown fields and kinds are kept;
 * a wrong type refuses the file, with the line where it stands. Ids are the sender's own.
 */
export function readJson(file: ImportFile, text: string): SessionDraft[] {
  if (occursMoreOften(text, '{', mostHolders) || occursMoreOften(text, '[', mostHolders))
    damaged(file, 0, '', { reason: 'file.too-many-objects', limit: mostHolders });
  const whole = tryParse(text);
  if (whole.ok) return readWhole(file, text, whole.value);
  const lines = text
    .split('\n')
    .map((line, index) => ({ text: line, number: index + 1 }))
    .filter((line) => line.text.trim() !== '');
  const first = tryParse(lines[0]?.text ?? '');
  if (lines.length < 2 || !first.ok || Array.isArray(first.value)) {
    const fault = lineOfFault(text);
    return damaged(file, fault.line, '', fault.why);
  }
  return lines.map((line) => {
    const parsed = tryParse(line.text);
    if (!parsed.ok) return damaged(file, line.number, '', lineOfFault(line.text).why);
    return check(file, parsed.value, [], () => line.number);
  });
}

function readWhole(file: ImportFile, text: string, value: unknown): SessionDraft[] {
  const find = (path: readonly PropertyKey[]) => lineOfPath(text, path);
  if (!Array.isArray(value)) return [check(file, value, [], find)];
  if (value.length === 0) damaged(file, 1, '', 'file.no-session');
  return value.map((one, index) => check(file, one, [index], find));
}

type FindLine = (path: readonly PropertyKey[]) => number;

function check(file: ImportFile, value: unknown, base: readonly PropertyKey[], find: FindLine): SessionDraft {
  if (isDeeperThan(value, deepest)) damaged(file, find(base), '', { reason: 'too-deep', limit: deepest });
  const cleaned = cleanValue(value);
  const checked = draftSchema.safeParse(cleaned);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const path = issue?.path ?? [];
    return damaged(file, find([...base, ...path]), fieldName(path), whyOf(issue));
  }
  const { start, end } = checked.data;
  if (end !== undefined && Date.parse(end) < Date.parse(start)) damaged(file, find([...base, 'end']), 'end', 'before-start');
  return checked.data as SessionDraft;
}

function tryParse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** Level by level, so that a hostile depth meets no recursion. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []));
  }
  return false;
}

/** "events[3].at" */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
