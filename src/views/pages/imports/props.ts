import type { Frame } from '../../layouts/frame-props.ts';

/** What was typed; empty where nothing was. */
export interface TypedImport {
  readonly supporter: string;
  readonly device: string;
  readonly deviceId: string;
  readonly platform: string;
  readonly os: string;
  readonly module: string;
  readonly basis: string;
  readonly statement: string;
}

/** What became of a session of the file. */
export interface TakenView {
  readonly id: string;
  readonly state: 'added' | 'unchanged';
  readonly capture: 'captured' | 'waiting' | 'refused' | 'withdrawn';
  readonly events: number;
  /** Codes of the catalogue `eligibility`. */
  readonly reasons: readonly string[];
  readonly receipt: string | null;
  /** Whoever imported it may open its page. */
  readonly isSeen: boolean;
}

/** GET and POST /sessions/import */
export interface ImportPageProps {
  readonly frame: Frame;
  readonly typed: TypedImport;
  readonly bases: readonly string[];
  /** Bytes. */
  readonly largest: number;
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  /** Fields that the refusal names as missing. */
  readonly missing: readonly string[];
  readonly taken: { readonly file: string; readonly sessions: readonly TakenView[] } | null;
}
