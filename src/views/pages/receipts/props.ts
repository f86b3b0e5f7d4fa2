import type { Frame } from '../../layouts/frame-props.ts';

export interface ReceiptView {
  readonly id: string;
  /** Masked, unless `isNumberShown`. */
  readonly number: string;
  readonly kind: 'consent' | 'attested';
  readonly answer: 'allowed' | 'denied';
  readonly basis: string;
  /** Null: the remote person, or whoever runs the box. */
  readonly attestedBy: string | null;
  readonly wording: string;
  readonly language: string;
  readonly device: string;
  readonly platform: string | null;
  /** RFC 3339. */
  readonly at: string;
  readonly withdrawnAt: string | null;
  /** Null: erased, or not for whoever asks. */
  readonly session: string | null;
}

/** As typed; empty where nothing is wanted. */
export interface ReceiptFilterView {
  readonly from: string;
  readonly to: string;
  readonly answer: string;
  readonly kind: string;
  readonly withdrawn: string;
}

/** GET /admin/receipts */
export interface ReceiptListPageProps {
  readonly frame: Frame;
  readonly receipts: readonly ReceiptView[];
  readonly filter: ReceiptFilterView;
  readonly fault: { readonly field: string; readonly text: string } | null;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly exportHrefs: Readonly<Record<'csv' | 'jsonl', string>>;
}

/** GET /admin/receipts/:id */
export interface ReceiptPageProps {
  readonly frame: Frame;
  readonly receipt: ReceiptView;
  readonly isNumberShown: boolean;
  /** Shows the way to the withdrawal. */
  readonly canWithdraw: boolean;
  readonly done: 'withdrawn' | 'unchanged' | null;
}
