import type { SummaryLanguage } from '../summary-text/types.ts';

/**
 * What leaves the box as a document, whatever its format: a title, facts about the document itself, and blocks in reading
 * order. Texts are in the document's language and clean (`kit/clean-text.ts`): writers escape, they do not clean.
 */
export interface ExportDocument {
  readonly title: string;
  readonly language: SummaryLanguage;
  /** RFC 3339 in UTC. */
  readonly generatedAt: string;
  /** Text that a model wrote is in it: said visibly in a `notice`, and in the file's own data for machines (SPEC E7). */
  readonly aiGenerated: boolean;
  /** IANA name of the zone that its times stand in. */
  readonly timeZone?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** The document's title is the heading of level 1. `id` is an anchor, unique in the document. */
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: Text; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'facts'; readonly items: readonly Fact[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      /** As long as `columns`. */
      readonly rows: readonly (readonly Text[])[];
    }
  /** `ai` is the label of what a model wrote, `warn` what to check. */
  | { readonly kind: 'notice'; readonly tone: 'ai' | 'warn' | 'info'; readonly title?: string; readonly text: Text }
  | { readonly kind: 'page-break' };

/** Words, or pieces of them: `exact` is as captured (a command, a path), `aside` is beside the point (a time, a source). */
export type Text = string | readonly Run[];
export type Run = string | { readonly text: string; readonly style: 'exact' | 'strong' | 'aside' };

export interface Fact {
  readonly label: string;
  readonly value: Text;
}

export interface Item {
  readonly text: Text;
  readonly children?: readonly Item[];
}

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end';
  /** Share of the width beside the other columns'. Default: 1. */
  readonly weight?: number;
}

export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [text] : text;
}

/** Without styles; what is exact stands as it is. */
export function plainOf(text: Text): string {
  return runsOf(text)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');
}
