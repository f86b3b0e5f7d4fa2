import type { Frame } from '../../layouts/frame-props.ts';

/** A whole page, or, with the same props, the fragment that htmx swaps in. Not found is `record.missing`, or null for an unknown address. */
export interface ErrorPageProps {
  readonly frame: Frame;
  readonly status: number;
  /** A failure's code and parameters; null: no such address. */
  readonly error: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly requestId: string;
}
