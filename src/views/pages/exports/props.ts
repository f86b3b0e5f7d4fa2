import type { Frame } from '../../layouts/frame-props.ts';
import type { RefusalView } from '../accounts/props.ts';

export const exportDone = ['cancelled', 'deleted'] as const;

type State = 'waiting' | 'translating' | 'writing' | 'done' | 'failed' | 'cancelled' | 'expired' | 'erased';

interface ReasonView {
  readonly reason: string;
  readonly summaries: number;
}

export interface ExportRunView {
  readonly id: string;
  readonly state: State;
  readonly format: string;
  /** Null: each as it was written. */
  readonly language: string | null;
  readonly summaries: Readonly<Record<'all' | 'waiting' | 'ready' | 'written' | 'leftOut', number>>;
  readonly leftOut: readonly ReasonView[];
  readonly asWritten: readonly ReasonView[];
  readonly error: RefusalView | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly file: { readonly name: string; readonly bytes: number } | null;
}

/** GET /exports */
export interface ExportsPageProps {
  readonly frame: Frame;
  readonly runs: readonly ExportRunView[];
  readonly keepDays: number;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: (typeof exportDone)[number] | null;
}

/** GET /exports/:id */
export interface ExportPageProps {
  readonly frame: Frame;
  readonly run: ExportRunView;
  readonly refusal: RefusalView | null;
}

/** GET /exports/new */
export interface NewExportPageProps {
  readonly frame: Frame;
  /** Ids; null: all that the filter leaves. */
  readonly sessions: readonly string[] | null;
  /** The filter as fields of a form. */
  readonly fields: readonly (readonly [string, string])[];
  readonly total: number;
  readonly formats: readonly string[];
  readonly languages: readonly string[];
  readonly chosen: { readonly format: string; readonly language: string };
  readonly canTranslate: boolean;
  readonly backHref: string;
  readonly refusal: RefusalView | null;
}
