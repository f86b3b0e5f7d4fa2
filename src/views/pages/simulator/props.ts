import type { Frame } from '../../layouts/frame-props.ts';
import type { SettingProps } from '../settings/props.ts';

export const fates = ['captured', 'asked', 'refused'] as const;
type Fate = (typeof fates)[number];

export interface FatedView {
  readonly fate: Fate;
  readonly via: 'outgoing' | 'incoming' | 'both' | null;
  /** Codes of rules. */
  readonly reasons: readonly string[];
}

export type TallyView = Readonly<Record<Fate, number>>;

export interface ReplayView {
  readonly sessions: number;
  readonly since: string | null;
  readonly unknown: number;
  readonly before: TallyView;
  readonly after: TallyView;
  readonly effect: { readonly more: number; readonly fewer: number; readonly asks: number; readonly asksNoMore: number };
  readonly credits: { readonly least: number; readonly most: number; readonly days: number };
  readonly refusals: readonly { readonly reason: string; readonly before: number; readonly after: number }[];
  readonly changes: readonly {
    readonly id: string;
    readonly start: string;
    readonly supporter: string;
    readonly device: string;
    readonly before: FatedView;
    readonly after: FatedView;
  }[];
  /** Of sessions that the reader may not see. */
  readonly hidden: number;
  readonly unlisted: number;
}

/** The facts of a made-up session as the form has them. */
export interface FactsForm {
  readonly supporter: 'ours' | 'unlogged' | 'outside';
  readonly platform: 'windows' | 'macos' | 'other' | 'unknown';
  readonly module: 'none' | 'on' | 'off';
  readonly managed: boolean;
  readonly signedIn: boolean;
  readonly policy: boolean;
  readonly reports: boolean;
  readonly insights: boolean;
  readonly enforced: boolean;
  readonly stillAsks: boolean;
  readonly optedOut: boolean;
  readonly access: 'allowed' | 'denied' | 'after-confirmation';
  readonly answer: 'none' | 'allowed' | 'denied';
}

export const lasts = [100, 1000, 5000] as const;

export interface SimulatorPageProps {
  readonly frame: Frame;
  /** Those that can be tried, with the values that hold now. */
  readonly settings: readonly SettingProps[];
  /** By name. */
  readonly draft: Readonly<Record<string, string>>;
  /** What is replayed: so many sessions, or the one that is made up. */
  readonly of: (typeof lasts)[number] | 'made-up';
  readonly facts: FactsForm;
  readonly replay: ReplayView | null;
  readonly session: { readonly before: FatedView; readonly after: FatedView } | null;
}
