import type { Frame } from '../../layouts/frame-props.ts';

/** Days are YYYY-MM-DD in the company's time zone, times RFC 3339. */
export interface LicenceView {
  readonly company: string;
  readonly state: 'none' | 'untrusted' | 'ended' | 'valid';
  readonly id: string | null;
  readonly customer: string | null;
  readonly tier: string | null;
  /** Free credits a month; null: the tier has no AI features. */
  readonly free: number | null;
  readonly lastDay: string | null;
  readonly daysLeft: number | null;
  readonly addOn: number | null;
  readonly packs: readonly PackView[];
  readonly demo: boolean;
  readonly clock: { readonly state: 'right' | 'back' | 'jump'; readonly shows: string; readonly mark: string | null };
}

export interface PackView {
  readonly id: string;
  readonly credits: number;
  readonly bought: string;
}

/** What a file of the vendor says. */
export interface FileView {
  readonly type: 'licence' | 'voucher' | 'clock-reset';
  readonly id: string;
  readonly issued: string;
  readonly tier: string | null;
  readonly serial: number | null;
  readonly lastDay: string | null;
  readonly addOn: number | null;
  readonly packs: readonly PackView[];
  /** Of a reset: the new mark. */
  readonly to: string | null;
}

export interface LicencePageProps {
  readonly frame: Frame;
  readonly licence: LicenceView;
  readonly done: { readonly code: 'imported'; readonly credits: number } | { readonly code: 'unchanged' | 'confirmed' } | null;
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  /** What was pasted, shown again with a refusal or what the file says. */
  readonly typed: string;
  readonly inspected: FileView | null;
}

/** Prices in the currency's minor unit. */
interface PriceListView {
  readonly currency: string;
  readonly addOns: readonly { readonly credits: number; readonly price: number }[];
  readonly packs: readonly { readonly credits: number; readonly price: number }[];
}

export interface ProratedView {
  readonly yearly: number;
  readonly from: string;
  readonly to: string;
  readonly daysLeft: number;
  readonly daysInYear: number;
  readonly firstYear: number;
  readonly laterYears: number;
  readonly total: number;
}

export interface WantedView {
  readonly addOn: string;
  readonly packSize: string;
  readonly packCount: string;
  readonly clockReset: boolean;
}

export interface RequestPageProps {
  readonly frame: Frame;
  /** Null: the licence tells no prices. */
  readonly prices: PriceListView | null;
  readonly wanted: WantedView;
  /** The box's clock may need a reset. */
  readonly canReset: boolean;
  /** Null: nothing was asked for yet. */
  readonly request: {
    readonly addOn: { readonly credits: number; readonly price: ProratedView | null } | null;
    readonly packs: readonly { readonly credits: number; readonly price: number | null }[];
    readonly total: number | null;
    readonly currency: string | null;
  } | null;
  readonly downloadHref: string | null;
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
}
