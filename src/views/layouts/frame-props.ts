import type { IssueTypeNames } from '../i18n/issue-type-name.ts';
import type { UiLanguage } from '../i18n/languages.ts';
import type { Place } from './places.ts';

/** What every page needs around its content. */
export interface Frame {
  readonly language: UiLanguage;
  /** Path and query of this page: where the language form returns to. */
  readonly path: string;
  /** IANA name, such as "Europe/Paris". */
  readonly timeZone: string;
  /** Those that the company named itself. */
  readonly issueTypes?: IssueTypeNames | undefined;
  /** Where the menus may lead: what one may not open is not shown (SPEC H2). */
  readonly open: readonly Place[];
  /** Under a licence that a demo made for itself: every page says so (SPEC D7). */
  readonly demo?: boolean;
  readonly account: { readonly name: string; readonly email: string } | null;
  /** Overrides the browser's light or dark preference. */
  readonly theme?: 'light' | 'dark' | undefined;
}
