import type { T } from './translator.ts';

/** A language of summaries as it is chosen: "French – measured" (SPEC E4). */
export function languageOption(t: T, name: string, measured: boolean): string {
  return t(measured ? 'models.language.measured' : 'models.language.not-measured', { name });
}
