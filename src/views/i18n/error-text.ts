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
  const part = (name: string) => t(`errors.${code}.${name}` as TextKey, params);
  const wholeFile = code === 'import.damaged' && params['line'] === 0;
  return { what: part('what'), why: part(wholeFile ? 'why-whole' : 'why'), next: part('next') };
}
