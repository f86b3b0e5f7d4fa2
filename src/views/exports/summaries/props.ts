import type { IssueTypeNames } from '../../i18n/issue-type-name.ts';
import type { SummaryView } from '../../pages/sessions/props.ts';
import type { SummaryLanguage } from '../../summary-text/types.ts';

/** A session's current summary with everything that a file tells of it: the domain's `ExportedSummary` has this shape. */
export interface SummaryForFile {
  readonly session: {
    readonly id: string;
    /** Empty where a file of several must not tell (SPEC F5). */
    readonly supporter: { readonly name: string };
    readonly customer?: { readonly name: string; readonly company?: string | undefined } | undefined;
    readonly device: { readonly name: string };
    readonly platform: string;
    readonly os?: string | undefined;
    readonly direction: 'incoming' | 'outgoing';
    readonly start: string;
    readonly end: string | null;
  };
  readonly version: {
    readonly version: number;
    readonly change: 'written' | 'edited' | 'restored' | 'translated';
    readonly createdAt: string;
    readonly by: string | null;
    readonly byName: string | null;
    readonly review: { readonly at: string; readonly by: string } | null;
    readonly reviewName: string | null;
  };
  readonly content: SummaryView;
  readonly translation: {
    readonly from: SummaryLanguage;
    readonly untranslated: readonly unknown[];
    readonly provenance: { readonly model: string | null };
  } | null;
  /** Of events, by position. */
  readonly times: Readonly<Record<number, string>>;
  readonly isStale: boolean;
}

/** About the file, and for whom it is made. */
export interface FileWish {
  /** Null: as the first summary was written. */
  readonly language: SummaryLanguage | null;
  readonly timeZone: string;
  /** RFC 3339 in UTC. */
  readonly generatedAt: string;
  readonly issueTypes?: IssueTypeNames | undefined;
}
