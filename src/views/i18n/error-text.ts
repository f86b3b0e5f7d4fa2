import type { T, TextKey, TextParams } from './translator.ts';

export interface ErrorText {
  /** What happened. */
  readonly what: string;
  readonly why: string;
  /** What to do next. */
  readonly next: string;
}

/** A failure of the closed list in words. `code` is one of the error codes; the catalogues have each of them. */
export function errorText(t: T, code: string, params: TextParams): ErrorText {
  const part = (name: keyof ErrorText) => t(`errors.${code}.${name}` as TextKey, params);
  return { what: part('what'), why: part('why'), next: part('next') };
}
