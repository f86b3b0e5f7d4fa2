import type { UiLanguage } from '../../i18n/languages.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import type { RefusalView } from '../accounts/props.ts';

export interface IssueTypeView {
  readonly code: string;
  readonly builtIn: boolean;
  readonly name: string | null;
  readonly names: Readonly<Partial<Record<UiLanguage, string>>>;
  readonly definition: string;
  readonly active: boolean;
  /** In the list, from 1. */
  readonly place: number;
  /** How many carry it. */
  readonly summaries: { readonly current: number; readonly replaced: number };
}

/** What stands in the fields: `examples` one a line, `names` by language. */
export interface TypedIssueType {
  readonly code: string;
  readonly name: string;
  readonly names: Readonly<Record<UiLanguage, string>>;
  readonly definition: string;
  readonly examples: string;
  readonly active: boolean;
  readonly place: number;
}

/** GET /admin/issue-types */
export interface IssueTypeListPageProps {
  readonly frame: Frame;
  readonly types: readonly IssueTypeView[];
  /** Bytes of all definitions in use. */
  readonly room: { readonly used: number; readonly limit: number };
  readonly done: 'created' | 'deleted' | null;
}

/** GET /admin/issue-types/types/:code and …/new; posts the fields to itself, and to …/deletion. */
export interface IssueTypePageProps {
  readonly frame: Frame;
  /** Null: a new one. */
  readonly type: IssueTypeView | null;
  /** A built-in one's definition as it comes. */
  readonly standard: string | null;
  /** It stands where nothing else fits. */
  readonly isLastResort: boolean;
  /** How many types there are to be placed among. */
  readonly places: number;
  readonly typed: TypedIssueType;
  readonly done: 'changed' | null;
  readonly refusal: RefusalView | null;
}
