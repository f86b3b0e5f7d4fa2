import { fail } from './errors.ts';

/** One value of a list's order, as its last row has it. */
export type CursorPart = string | number | null;

/** Where a page of a list ended, as text for an address: opaque to whoever gets it. */
export function cursorText(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The values of a place in the list; each type names what stands at its position. Refuses what `cursorText` of this list did not make. */
export function readCursor<const Types extends readonly PartType[]>(
  text: string,
  types: Types,
): { -readonly [I in keyof Types]: PartOf<Types[I]> } {
  const parts = parseParts(text);
  const fits = parts?.length === types.length && parts.every((part, index) => isOf(part, types[index]));
  if (!fits) fail('input.invalid', { field: 'cursor', reason: 'no-place' });
  return parts as { -readonly [I in keyof Types]: PartOf<Types[I]> };
}

type PartType = 'string' | 'number' | 'string?' | 'number?';
type PartOf<Type> = Type extends 'string'
  ? string
  : Type extends 'number'
    ? number
    : Type extends 'string?'
      ? string | null
      : number | null;

function parseParts(text: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

function isOf(part: unknown, type: PartType | undefined): boolean {
  if (part === null) return type === 'string?' || type === 'number?';
  if (typeof part === 'number') return Number.isFinite(part) && (type === 'number' || type === 'number?');
  return typeof part === 'string' && (type === 'string' || type === 'string?');
}
