import type { Child } from 'hono/jsx';
import type { T } from '../../i18n/translator.ts';
import type { Frame } from '../../layouts/frame-props.ts';

/** A kind of table: whose pages it belongs to. Its words: catalogue `tables.<area>`. */
export interface TableArea {
  readonly area: 'accounts' | 'devices' | 'applications';
  /** Where its records are listed. */
  readonly listHref: string;
  readonly exportHref: string;
  readonly importsHref: string;
  /** What the export is called when it is saved. */
  readonly file: string;
  readonly example: string;
  /** Left out: its rows name groups, which may have to be made. */
  readonly hasGroups?: false;
  /** The columns, each with what it means. */
  columns(t: T): readonly (readonly [name: string, means: string])[];
}

export interface RefusalView {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** GET <imports>/new; posts `file`, `dryRun`, `makeGroups` to <imports>. */
export interface NewImportPageProps {
  readonly frame: Frame;
  readonly of: TableArea;
  readonly mostRows: number;
  readonly typed: { readonly dryRun: boolean; readonly makeGroups: boolean };
  readonly refusal: RefusalView | null;
}

export interface FaultView {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

export interface ImportView {
  readonly id: string;
  readonly file: string;
  readonly dryRun: boolean;
  readonly state: 'waiting' | 'checking' | 'writing' | 'done' | 'checked' | 'refused' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly result: {
    readonly rows: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly groupsMade: number;
    readonly faults: readonly FaultView[];
    readonly faultCount: number;
  } | null;
  readonly error: RefusalView | null;
}

/** GET <imports>/:id and its fragment …/progress */
export interface ImportPageProps {
  readonly frame: Frame;
  readonly of: TableArea;
  readonly job: ImportView;
  /** What can be done next, shown when all of it is in. */
  readonly next?: Child;
}
