import type { Frame } from '../../layouts/frame-props.ts';
import type { RefusalView } from '../accounts/props.ts';

/** What a policy means for the person at the device (SPEC A6, B4). */
export const effects = ['off', 'free', 'asks', 'silent'] as const;
export type EffectView = (typeof effects)[number];

export interface PolicyView {
  readonly id: string;
  readonly name: string;
  readonly reports: boolean;
  readonly insights: boolean;
  readonly enforced: boolean;
  readonly stillAsks: boolean;
  readonly effect: EffectView;
  /** Switches that are on and do nothing. */
  readonly warnings: readonly ('insights-without-reports' | 'enforced-without-both' | 'still-asks-unenforced')[];
  /** How many have it. */
  readonly devices: number;
}

export interface PolicyDeviceView {
  readonly id: string;
  readonly name: string;
  readonly platform: 'windows' | 'macos' | 'other' | 'unknown';
  readonly access: 'allowed' | 'denied' | 'after-confirmation';
  readonly optedOut: boolean;
}

/** What stands in the fields. */
export type TypedPolicy = Pick<PolicyView, 'name' | 'reports' | 'insights' | 'enforced' | 'stillAsks'>;

/** Why policies have no effect, or a smaller one, as the company's settings are; null: they decide. */
export type CompanyNote = 'ai-off' | 'off' | 'all' | null;

/** GET /admin/policies ?cursor= */
export interface PolicyListPageProps {
  readonly frame: Frame;
  readonly policies: readonly PolicyView[];
  readonly total: number;
  readonly note: CompanyNote;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  /** A policy was deleted, and so many devices lost it. */
  readonly deleted: { readonly devices: number } | null;
}

/** GET /admin/policies/new ?copy= ; posts `name`, `reports`, `insights`, `enforced`, `stillAsks`, `copyOf` to /admin/policies. */
export interface NewPolicyPageProps {
  readonly frame: Frame;
  readonly typed: TypedPolicy;
  readonly copyOf: { readonly id: string; readonly name: string } | null;
  readonly refusal: RefusalView | null;
}

/** What became of devices: so many got it, or lost it; so many are not managed and were left out. */
export interface DevicesDone {
  readonly what: 'assigned' | 'taken';
  readonly count: number;
  readonly leftOut: number;
}

/** GET /admin/policies/:id ?cursor= (of its devices); posts the fields, and `was.<field>` of each, to itself, `names` to …/devices, `devices` to …/devices/removal. */
export interface PolicyPageProps {
  readonly frame: Frame;
  readonly policy: PolicyView;
  readonly devices: readonly PolicyDeviceView[];
  readonly note: CompanyNote;
  readonly typed: TypedPolicy;
  /** Of the devices that were to get it. */
  readonly names: string;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly done: 'created' | 'changed' | DevicesDone | null;
  readonly refusal: RefusalView | null;
}

/** GET /admin/policies/:id/deletion; posts to itself. */
export interface PolicyDeletionPageProps {
  readonly frame: Frame;
  readonly policy: PolicyView;
}
