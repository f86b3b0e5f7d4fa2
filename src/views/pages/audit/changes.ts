import type { AuditRecord } from './props.ts';

/** A field with what it was and what it became; `field` is empty where the record itself is the value, as a setting is. */
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the details of a record tell as before and after, field by field. */
export function changesOf({ action, details }: Pick<AuditRecord, 'action' | 'details'>): Change[] {
  if (!isObject(details) || !('before' in details && 'after' in details)) return [];
  const { before, after } = details;
  if (!isObject(before) || !isObject(after)) return [{ field: setBy(action), before, after }];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].map((field) => ({ field, before: before[field], after: after[field] }));
}

/** The rest of the details: field and value. What a record was before its end stands among them. */
export function factsOf(details: unknown): [field: string, value: unknown][] {
  if (!isObject(details)) return details === null || details === undefined ? [] : [['value', details]];
  const told = 'before' in details && 'after' in details;
  return Object.entries(details).flatMap(([field, value]): [string, unknown][] => {
    if (told && (field === 'before' || field === 'after')) return [];
    return (field === 'before' || field === 'after') && isObject(value) ? Object.entries(value) : [[field, value]];
  });
}

/** "language" for "language-set". */
function setBy(action: string): string {
  return action.endsWith('-set') ? action.slice(0, -'-set'.length) : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
