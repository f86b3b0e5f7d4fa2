import { RE2JS } from 're2js';
import { fail } from '../../kit/errors.ts';
import type { Candidate } from './model.ts';

/** Group of an administrator's own expression that is replaced, where it has one. */
const group = 'value';

/** An expression of an administrator's: RE2, whose time grows with the text alone, whatever it says (SPEC E10). */
export function ownPattern(source: string): (text: string, score: number) => Iterable<Candidate> {
  const compiled = compile(source);
  const grouped = Object.hasOwn(compiled.namedGroups(), group);
  return function* find(text, score) {
    const matcher = compiled.matcher(text);
    while (matcher.find()) {
      const start = grouped ? matcher.start(group) : matcher.start();
      const end = grouped ? matcher.end(group) : matcher.end();
      if (end > start && start >= 0) yield { start, end, score };
    }
  };
}

/** Steps of a compiled expression. RE2's time is text × steps: with 600 of them 200 kB may take seven seconds. */
const mostSteps = 200;

/** Refuses what is no expression, one that is too long for every text to be searched with, and one that finds nothing in an empty place: it would find everything. */
export function checkPattern(source: string): void {
  const compiled = compile(source);
  const steps = compiled.programSize();
  if (steps > mostSteps) fail('input.invalid', { field: 'pattern', reason: 'many-steps', detail: String(steps), limit: mostSteps });
  if (compiled.matcher('').find()) fail('input.invalid', { field: 'pattern', reason: 'matches-nothing' });
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    return fail('input.invalid', {
      field: 'pattern',
      reason: 'no-pattern',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
