import type { ZodType } from 'zod';
import { fold } from '../../../db/fold.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Why } from '../../kit/why.ts';
import { bySchema } from './by-schema.ts';
import type { NewGroup } from './model.ts';

/** Groups by what a table calls them, whatever its case and accents: the id, or why there is none. */
export interface GroupNames {
  id(name: string): string | Why;
  /** Those that were not there and are to be made. */
  readonly made: readonly NewGroup[];
}

export function groupNames(ctx: Ctx, known: readonly NewGroup[], schema: ZodType, makeMissing: boolean): GroupNames {
  const ids = new Map(known.map(({ id, name }) => [fold(name), id]));
  const made: NewGroup[] = [];
  const make = (name: string): string | Why => {
    const read = bySchema(schema, name);
    if ('fault' in read) return { reason: 'table.group-name', detail: shown(name) };
    const group = { id: ctx.id(), name: read.value as string };
    ids.set(fold(group.name), group.id);
    made.push(group);
    return group.id;
  };
  return {
    id: (name) => ids.get(fold(name)) ?? (makeMissing ? make(name) : { reason: 'table.no-group', detail: shown(name) }),
    made,
  };
}

/** A cell as a message quotes it. */
export function shown(text: string): string {
  return text.slice(0, 100);
}

/** Every answer is found once. */
export function once<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text) ?? find(text);
    found.set(text, known);
    return known;
  };
}
