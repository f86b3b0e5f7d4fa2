import type { SummaryLanguage } from '../summary-text/types.ts';
import type { UiLanguage } from './languages.ts';
import { issueTypeText } from './summary-texts.ts';

/** What the company calls the issue types that it named itself, by code: in single languages, and in all others. */
export type IssueTypeNames = Readonly<
  Record<string, { readonly name: string | null; readonly names: Readonly<Partial<Record<UiLanguage, string>>> }>
>;

/** An issue type in words; a code that nobody has a name for (its type was deleted) stands as it is. */
export function issueTypeName(code: string, language: SummaryLanguage, named: IssueTypeNames = {}): string {
  const own = Object.hasOwn(named, code) ? named[code] : undefined;
  const names: Readonly<Record<string, string>> = own?.names ?? {};
  return names[language] ?? own?.name ?? issueTypeText(code, language);
}
